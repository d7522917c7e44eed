package fr.imtgrandest.passerelle.action;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.agreement.Agreement;
import fr.imtgrandest.passerelle.agreement.AgreementRegister;
import fr.imtgrandest.passerelle.agreement.AgreementType;
import fr.imtgrandest.passerelle.agreement.Proposal;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.task.Option;
import fr.imtgrandest.passerelle.task.OptionRequest;
import fr.imtgrandest.passerelle.task.OptionSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What an action can be linked with; rolled back after each test. */
@EngineTest
@Transactional
class RegisterOptionsTests {

    @Autowired
    private AgreementRegister register;

    @Autowired
    private List<OptionSource> sources;

    @Autowired
    private Clock clock;

    @BeforeEach
    void two_agreements_are_in_the_register() {
        register.enter(agreement("AGR-2026-9001", "Échange ouvert", "RWTH Aachen", false));
        register.enter(agreement("AGR-2026-9002", "Accord secret", "Institut discret", true));
        register.enter(agreement("AGR-2026-9003", "Double diplôme", "RWTH Aachen", false));
    }

    @Test
    void open_agreements_are_offered_and_confidential_ones_to_nobody() {
        for (String userId : List.of("wg.materials", "ri.alliance", "dir.ensg")) {
            assertThat(options("agreements", userId))
                    .contains(
                            new Option("AGR-2026-9001", "AGR-2026-9001 Échange ouvert"),
                            new Option("AGR-2026-9003", "AGR-2026-9003 Double diplôme"))
                    .extracting(Option::value)
                    .doesNotContain("AGR-2026-9002");
        }
    }

    @Test
    void each_partner_is_offered_once_and_those_of_confidential_agreements_to_nobody() {
        assertThat(options("partners", "ri.alliance"))
                .containsOnlyOnce(new Option("RWTH Aachen (DE)", "RWTH Aachen (DE)"))
                .extracting(Option::value)
                .doesNotContain("Institut discret (DE)");
    }

    private List<Option> options(String source, String userId) {
        return sources.stream()
                .filter(found -> found.name().equals(source))
                .findFirst()
                .orElseThrow()
                .options(new OptionRequest(null, userId, Locale.FRENCH));
    }

    private Agreement agreement(String reference, String title, String partner, boolean confidential) {
        return new Agreement(
                Reference.of(reference),
                title,
                AgreementType.STUDENT_EXCHANGE,
                new Proposal.Partner(partner, "DE", "Aachen", null, null, null, null),
                "ensg",
                List.of("ensg"),
                List.of(),
                confidential,
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2031, 12, 31),
                6,
                "EXPRESS",
                clock.instant());
    }
}
