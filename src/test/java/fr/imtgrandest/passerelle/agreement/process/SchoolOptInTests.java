package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.imtgrandest.passerelle.agreement.Answer;
import fr.imtgrandest.passerelle.agreement.Ending;
import fr.imtgrandest.passerelle.agreement.Participation;
import fr.imtgrandest.passerelle.agreement.Stage;
import fr.imtgrandest.passerelle.support.EveryFlowTaken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@EveryFlowTaken(SchoolOptIn.PROCESS)
class SchoolOptInTests extends CaseTestBase {

    @Test
    void only_schools_that_say_so_join_and_silence_makes_an_observer() {
        invite(Forms.ALL_SCHOOLS)
                .complete("ri.telecom-nancy", SchoolOptIn.ANSWER_INVITATION, Forms.answer("JOIN"))
                .complete("ri.ensg", SchoolOptIn.ANSWER_INVITATION, Forms.answer("JOIN_LATER"))
                .complete("ri.tps", SchoolOptIn.ANSWER_INVITATION, Forms.answer("DECLINE"))
                .complete("ri.eost", SchoolOptIn.ANSWER_INVITATION, Forms.answer("OBSERVE"));

        clock.advance(Duration.ofDays(14));
        journey.runJobs();
        assertStage(Stage.NEGOTIATION);
        assertThat(journey.groups(SchoolOptIn.ANSWER_INVITATION)).containsExactly("ri-insic");

        clock.advance(Duration.ofDays(1));
        journey.runJobs();

        assertThat(journey.open()).extracting("taskDefinitionKey").containsExactly(AgreementProposal.DRAFT_AGREEMENT);
        assertThat(file().joining()).containsExactly("mines-nancy", "telecom-nancy");
        assertThat(file().answers())
                .extracting(Answer::school, Answer::participation, Answer::by, Answer::comment)
                .containsExactly(
                        tuple("mines-nancy", Participation.JOIN, null, null),
                        tuple("telecom-nancy", Participation.JOIN, "ri.telecom-nancy", "Réponse : JOIN"),
                        tuple("ensg", Participation.JOIN_LATER, "ri.ensg", "Réponse : JOIN_LATER"),
                        tuple("tps", Participation.DECLINE, "ri.tps", "Réponse : DECLINE"),
                        tuple("eost", Participation.OBSERVE, "ri.eost", "Réponse : OBSERVE"),
                        tuple("insic", Participation.OBSERVE, null, null));
        withdraw();
    }

    @Test
    void a_lead_school_goes_on_alone_when_all_others_decline() {
        invite(List.of("insic", "tps")).complete("ri.tps", SchoolOptIn.ANSWER_INVITATION, Forms.answer("DECLINE"));

        assertThat(file().joining()).containsExactly("insic");
        withdraw();
    }

    @Test
    void a_lead_school_that_invites_nobody_is_not_asked() {
        invite(List.of("eost"));

        assertThat(journey.open()).extracting("taskDefinitionKey").containsExactly(AgreementProposal.DRAFT_AGREEMENT);
        assertThat(file().answers()).extracting(Answer::school).containsExactly("eost");
        withdraw();
    }

    @Test
    void an_answer_given_in_time_counts_although_it_is_taken_over_after_the_due_date() {
        invite(List.of("insic", "tps"));
        journey.completeOnly(
                journey.someone("ri.tps"),
                journey.task("ri.tps", SchoolOptIn.ANSWER_INVITATION).getId(),
                Forms.JOIN);

        clock.advance(Duration.ofDays(16));
        journey.runJobs();

        assertThat(file().joining()).containsExactly("insic", "tps");
        assertThat(file().answers()).hasSize(2);
    }

    @Test
    void an_invitation_is_due_in_fifteen_days() {
        invite(List.of("insic", "tps"));

        assertThat(Duration.between(
                        clock.instant(),
                        journey.task("ri.tps", SchoolOptIn.ANSWER_INVITATION)
                                .getDueDate()
                                .toInstant()))
                .isBetween(Duration.ofDays(15).minusMinutes(5), Duration.ofDays(15));
    }

    private CaseJourney invite(List<String> schools) {
        return journey.propose("member." + schools.get(0), Forms.proposal("ACCORD_CADRE", schools))
                .complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.GO);
    }

    private void withdraw() {
        String lead = file().proposal().leadSchool();
        journey.complete("ri." + lead, AgreementProposal.DRAFT_AGREEMENT, Map.of("draftOutcome", "WITHDRAW"));
        assertEnded(Ending.DRAFT_WITHDRAWN, null);
    }
}
