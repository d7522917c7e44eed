package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.agreement.Agreement;
import fr.imtgrandest.passerelle.agreement.AgreementRegister;
import fr.imtgrandest.passerelle.agreement.Agreements;
import fr.imtgrandest.passerelle.agreement.LegalStatus;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.shared.Zones;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.MovableClock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class AgreementProposalTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementRegister register;

    @Autowired
    MovableClock clock;

    CaseJourney journey;

    @BeforeEach
    void beginJourney() {
        journey = new CaseJourney(engine);
    }

    @Test
    void a_double_degree_of_six_schools_becomes_active_and_stays_light() {
        journey.propose("member.mines-nancy", Forms.doubleDegree())
                .complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.GO)
                .all(SchoolOptIn.ANSWER_INVITATION, Forms.JOIN)
                .complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, Forms.ready())
                .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE)
                .all(ApprovalChain.DECIDE, Forms.APPROVE);
        sign();

        assertThat(journey.ended()).isTrue();
        Agreement agreement = register.find(Reference.of(journey.reference())).orElseThrow();
        assertThat(agreement.schools()).containsExactlyInAnyOrderElementsOf(Forms.ALL_SCHOOLS);
        assertThat(agreement.signatures())
                .extracting("party")
                .containsExactlyInAnyOrder("ul", "unistra", "gip-insic", "partner");
        assertThat(agreement.effectiveFrom()).isEqualTo(LocalDate.of(2027, 9, 1));
        assertThat(agreement.expiresOn()).isEqualTo(LocalDate.of(2032, 8, 31));
        assertThat(agreements.require(agreement.reference()).status()).isEqualTo(LegalStatus.ACTIVE);
        assertLight(34, 3);
    }

    @Test
    void an_exchange_of_one_school_takes_eight_tasks_and_nobody_more_than_two() {
        journey.propose("member.mines-nancy", Forms.exchange())
                .complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.GO)
                .complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, Forms.readyExchange())
                .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE)
                .all(ApprovalChain.DECIDE, Forms.APPROVE);
        sign();

        assertThat(journey.ended()).isTrue();
        assertThat(agreements.require(Reference.of(journey.reference())).status())
                .isEqualTo(LegalStatus.ACTIVE);
        assertLight(8, 2);
        assertThat(journey.done().values()).allMatch(count -> count <= 2);
    }

    private void sign() {
        Map<String, Object> signature =
                Forms.signature(LocalDate.now(clock.withZone(Zones.PARIS)).toString());
        for (Task task : journey.open(SignatureCollection.RECORD_SIGNATURE)) {
            journey.completeOnly(fr.imtgrandest.passerelle.support.Persona.of("sign.office"), task.getId(), signature);
            journey.done().merge("sign.office", 1, Integer::sum);
        }
        journey.runJobs();
    }

    private void assertLight(int tasks, int perPerson) {
        assertThat(journey.done().values().stream().mapToInt(Integer::intValue).sum())
                .as("tasks in all, %s", journey.done())
                .isLessThanOrEqualTo(tasks);
        assertThat(journey.done())
                .allSatisfy((login, count) -> assertThat(count)
                        .as(login)
                        .isLessThanOrEqualTo(
                                login.equals("ri.alliance") || login.equals("sign.office") ? tasks : perPerson));
    }
}
