package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.engine.SubmissionRefused;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.support.FormValues;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CaseReferenceTests extends CaseTestBase {

    @Test
    void a_reference_has_the_year_of_paris_and_four_digits() {
        clock.moveTo(Instant.parse("2035-12-31T22:59:00Z"));
        assertThat(proposed()).isEqualTo("AGR-2035-0001");

        clock.moveTo(Instant.parse("2035-12-31T23:30:00Z"));
        assertThat(proposed()).isEqualTo("AGR-2036-0001");
        assertThat(proposed()).isEqualTo("AGR-2036-0002");
    }

    @Test
    void a_refused_start_consumes_no_number() {
        Reference before = Reference.of(proposed());

        assertThatThrownBy(
                        () -> anotherJourney().propose("member.mines-nancy", Forms.without(Forms.exchange(), "title")))
                .isInstanceOf(SubmissionRefused.class);

        assertThat(Reference.of(proposed()))
                .isEqualTo(new Reference(before.kind(), before.year(), before.number() + 1));
    }

    @Test
    void nobody_chooses_a_reference() {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(AgreementProposal.PROCESS)
                .latestVersion()
                .singleResult()
                .getId();

        assertThatThrownBy(() -> journey.as(
                        journey.someone("member.mines-nancy"),
                        () -> engine.getFormService()
                                .submitStartForm(definition, "AGR-2001-0001", FormValues.of(Forms.exchange()))))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("La référence est attribuée par l’application");
        assertThat(agreements.find(Reference.of("AGR-2001-0001"))).isEmpty();
    }

    private String proposed() {
        return anotherJourney().propose("member.mines-nancy", Forms.exchange()).reference();
    }
}
