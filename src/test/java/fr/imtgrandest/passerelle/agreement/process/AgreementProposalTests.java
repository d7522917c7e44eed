package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.imtgrandest.passerelle.agreement.Agreement;
import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.Dossier;
import fr.imtgrandest.passerelle.agreement.Ending;
import fr.imtgrandest.passerelle.agreement.LegalStatus;
import fr.imtgrandest.passerelle.agreement.OpinionGiven;
import fr.imtgrandest.passerelle.agreement.Stage;
import fr.imtgrandest.passerelle.approval.Decision;
import fr.imtgrandest.passerelle.approval.process.ApprovalChain;
import fr.imtgrandest.passerelle.document.DocumentKind;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.support.EveryFlowTaken;
import fr.imtgrandest.passerelle.support.SampleFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EveryFlowTaken(AgreementProposal.PROCESS)
class AgreementProposalTests extends CaseTestBase {

    @Test
    void a_double_degree_of_six_schools_becomes_active_and_stays_light() {
        inApproval("DOUBLE_DEGREE", Forms.ALL_SCHOOLS)
                .all(ApprovalChain.DECIDE, Forms.APPROVE)
                .sign(today());

        assertEnded(Ending.AGREEMENT_ACTIVE, null);
        Agreement agreement = register.find(row().reference()).orElseThrow();
        assertThat(agreement.schools()).containsExactlyInAnyOrderElementsOf(Forms.ALL_SCHOOLS);
        assertThat(agreement.signatures())
                .extracting("party")
                .containsExactlyInAnyOrder("ul", "unistra", "gip-insic", "partner");
        assertThat(agreement.effectiveFrom()).isEqualTo(LocalDate.of(2027, 9, 1));
        assertThat(agreement.expiresOn()).isEqualTo(LocalDate.of(2032, 8, 31));
        assertLight(34, 3);
    }

    @Test
    void an_exchange_of_one_school_takes_eight_tasks_and_nobody_more_than_two() {
        exchangeInReview()
                .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE)
                .all(ApprovalChain.DECIDE, Forms.APPROVE)
                .sign(today());

        assertEnded(Ending.AGREEMENT_ACTIVE, null);
        assertLight(8, 2);
        assertThat(journey.done().values()).allMatch(count -> count <= 2);
    }

    @Test
    void a_reworked_proposal_is_screened_again_as_it_was_changed() {
        Map<String, Object> reworked =
                Forms.with(Forms.with(Forms.exchange(), "title", "Échange avec le MIT"), "partnerCountry", "US");

        journey.propose("member.mines-nancy", Forms.exchange())
                .complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.screening("REWORK"));
        assertStage(Stage.CHANGES_REQUESTED);
        journey.complete("member.mines-nancy", AgreementProposal.REWORK_PROPOSAL, Forms.rework(reworked, "RESUBMIT"));

        assertStage(Stage.SCREENING);
        assertThat(row().title()).isEqualTo("Échange avec le MIT");
        assertThat(row().partnerCountry()).isEqualTo("US");
        assertThat(file().riskLevel()).isEqualTo("MEDIUM");

        journey.complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.screening("NO_GO"));

        assertEnded(Ending.PROPOSAL_REFUSED, Forms.REASON);
    }

    @Test
    void a_proposer_may_withdraw_instead_of_reworking() {
        journey.propose("member.mines-nancy", Forms.exchange())
                .complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.screening("REWORK"))
                .complete(
                        "member.mines-nancy",
                        AgreementProposal.REWORK_PROPOSAL,
                        Forms.rework(Forms.exchange(), "WITHDRAW"));

        assertEnded(Ending.PROPOSAL_WITHDRAWN, null);
    }

    @Test
    void a_merged_case_is_withdrawn_and_keeps_the_link_to_the_other() {
        String other = anotherJourney()
                .propose("ri.ensg", Forms.proposal("RESEARCH", List.of("ensg")))
                .reference();

        journey.propose("member.mines-nancy", Forms.exchange())
                .complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.merge(other));

        assertEnded(Ending.PROPOSAL_MERGED, Forms.REASON);
        assertThat(row().status()).isEqualTo(LegalStatus.WITHDRAWN);
        assertThat(row().mergedWith()).isEqualTo(Reference.of(other));
        assertThat(agreements.require(Reference.of(other)).ending()).isNull();
    }

    @Test
    void a_draft_may_be_withdrawn_without_filling_it_in() {
        exchangeAtDrafting()
                .complete("member.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, Map.of("draftOutcome", "WITHDRAW"));

        assertEnded(Ending.DRAFT_WITHDRAWN, null);
    }

    @Test
    void required_changes_lead_to_a_second_round_that_asks_again_about_the_new_text() {
        exchangeInReview()
                .complete("wg.materials", ReviewRound.GIVE_OPINION, Forms.opinion("CHANGES_REQUIRED"))
                .complete("studies.mines-nancy", ReviewRound.GIVE_OPINION, Forms.FAVORABLE);

        assertStage(Stage.CHANGES_REQUESTED);
        assertThat(file().round()).isEqualTo(2);

        journey.renewText().complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, Forms.readyExchange());

        assertStage(Stage.REVIEW);
        assertThat(journey.groups(ReviewRound.GIVE_OPINION)).containsExactly("studies-mines-nancy", "wg-materials");

        journey.all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE)
                .all(ApprovalChain.DECIDE, Forms.APPROVE)
                .sign(today());

        assertEnded(Ending.AGREEMENT_ACTIVE, null);
        assertThat(file().opinions()).extracting(OpinionGiven::round).containsExactlyInAnyOrder(1, 1, 2, 2);
    }

    @Test
    void an_unfavourable_blocking_opinion_can_be_reworked_then_overruled() {
        exchangeInReview()
                .complete("studies.mines-nancy", ReviewRound.GIVE_OPINION, Forms.opinion("UNFAVORABLE"))
                .complete("wg.materials", ReviewRound.GIVE_OPINION, Forms.opinion("CHANGES_REQUIRED"));
        assertStage(Stage.REVIEW);
        journey.complete("ri.alliance", AgreementProposal.ARBITRATE, Forms.arbitration("REWORK"));
        assertStage(Stage.CHANGES_REQUESTED);
        assertThat(file().round()).isEqualTo(2);

        journey.complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, Forms.readyExchange())
                .complete("studies.mines-nancy", ReviewRound.GIVE_OPINION, Forms.opinion("UNFAVORABLE"))
                .complete("wg.materials", ReviewRound.GIVE_OPINION, Forms.FAVORABLE)
                .complete("ri.alliance", AgreementProposal.ARBITRATE, Forms.arbitration("OVERRULE"));

        assertStage(Stage.APPROVAL);
        journey.all(ApprovalChain.DECIDE, Forms.APPROVE).sign(today());
        assertEnded(Ending.AGREEMENT_ACTIVE, null);
    }

    @Test
    void an_arbitration_can_stop_a_case() {
        exchangeInReview()
                .complete("studies.mines-nancy", ReviewRound.GIVE_OPINION, Forms.opinion("UNFAVORABLE"))
                .complete("wg.materials", ReviewRound.GIVE_OPINION, Forms.FAVORABLE)
                .complete("ri.alliance", AgreementProposal.ARBITRATE, Forms.arbitration("STOP"));

        assertEnded(Ending.PROPOSAL_STOPPED, Forms.REASON);
    }

    @Test
    void an_unfavourable_opinion_that_does_not_block_is_not_arbitrated() {
        exchangeInReview()
                .complete("wg.materials", ReviewRound.GIVE_OPINION, Forms.opinion("UNFAVORABLE"))
                .complete("studies.mines-nancy", ReviewRound.GIVE_OPINION, Forms.opinion("NOT_CONCERNED"));

        assertStage(Stage.APPROVAL);
        assertThat(journey.open(AgreementProposal.ARBITRATE)).isEmpty();
    }

    @Test
    void a_director_who_asks_for_changes_reopens_drafting_and_decides_again() {
        exchangeInReview()
                .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE)
                .complete("dir.mines-nancy", ApprovalChain.DECIDE, Forms.decision("REQUEST_CHANGES"));

        assertStage(Stage.CHANGES_REQUESTED);
        journey.complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, Forms.readyExchange())
                .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE)
                .complete("dir.mines-nancy", ApprovalChain.DECIDE, Forms.decision("APPROVE_WITH_CONDITIONS"));

        assertStage(Stage.SIGNATURE);
        assertThat(row().status()).isEqualTo(LegalStatus.APPROVED_UNSIGNED);
        journey.sign(today());
        assertEnded(Ending.AGREEMENT_ACTIVE, null);
        assertThat(file().decisions())
                .extracting("round", "decision")
                .containsExactly(tuple(1, Decision.REQUEST_CHANGES), tuple(2, Decision.APPROVE_WITH_CONDITIONS));
    }

    @Test
    void the_rejection_of_the_last_school_rejects_the_case() {
        exchangeInReview()
                .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE)
                .complete("dir.mines-nancy", ApprovalChain.DECIDE, Forms.decision("REJECT"));

        assertEnded(Ending.APPROVAL_REJECTED, Forms.REASON);
    }

    @Test
    void two_schools_left_one_need_no_more_opinion_and_no_signature_of_the_party_that_left() {
        inApproval("STUDENT_EXCHANGE", List.of("mines-nancy", "insic"))
                .complete("dir.mines-nancy", ApprovalChain.DECIDE, Forms.APPROVE)
                .complete("dir.insic", ApprovalChain.DECIDE, Forms.decision("REJECT"));

        assertStage(Stage.SIGNATURE);
        assertThat(file().joining()).containsExactly("mines-nancy");
        assertThat(file().opinions()).extracting(OpinionGiven::round).containsOnly(1);

        journey.sign(today());

        assertEnded(Ending.AGREEMENT_ACTIVE, null);
        Agreement agreement = register.find(row().reference()).orElseThrow();
        assertThat(agreement.schools()).containsExactly("mines-nancy");
        assertThat(agreement.signatures()).extracting("party").containsExactlyInAnyOrder("ul", "partner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REVIEW", "ARBITRATION", "APPROVAL", "SIGNATURE"})
    void a_new_version_of_the_text_interrupts_whatever_judges_or_signs_it(String step) {
        switch (step) {
            case "REVIEW" -> exchangeInReview();
            case "ARBITRATION" ->
                inReview("DOUBLE_DEGREE", List.of("mines-nancy"))
                        .complete("studies.mines-nancy", ReviewRound.GIVE_OPINION, Forms.opinion("UNFAVORABLE"))
                        .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE);
            case "APPROVAL" -> exchangeInReview().all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE);
            default ->
                exchangeInReview()
                        .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE)
                        .all(ApprovalChain.DECIDE, Forms.APPROVE);
        }

        assertThat(reopen("ri.mines-nancy")).isInstanceOf(Dossier.Change.Made.class);

        assertStage(Stage.CHANGES_REQUESTED);
        assertThat(file().round()).isEqualTo(2);
        assertThat(journey.open()).extracting(Task::getTaskDefinitionKey).containsExactly("userTask_draftAgreement");
    }

    @Test
    void a_text_that_legal_sends_back_after_signature_is_judged_again() {
        exchangeInReview().all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE).all(ApprovalChain.DECIDE, Forms.APPROVE);
        journey.documents()
                .bring(
                        "sign.office",
                        journey.reference(),
                        DocumentKind.SIGNED_ORIGINAL,
                        "fr",
                        SampleFiles.pdf("Autre"));
        journey.sign(today()).complete("legal.ul", SignatureCollection.RESOLVE_COPY, Forms.resolution("REVIEW"));

        assertStage(Stage.CHANGES_REQUESTED);
        assertThat(file().signatures()).isEmpty();

        journey.renewText()
                .complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, Forms.readyExchange())
                .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE)
                .all(ApprovalChain.DECIDE, Forms.APPROVE);
        assertStage(Stage.SIGNATURE);
    }

    private void assertLight(int tasks, int perPerson) {
        AgreementCase row = row();
        assertThat(journey.done().values().stream().mapToInt(Integer::intValue).sum())
                .as("tasks in all of %s, %s", row.reference(), journey.done())
                .isLessThanOrEqualTo(tasks);
        assertThat(journey.done())
                .allSatisfy((login, count) -> assertThat(count)
                        .as(login)
                        .isLessThanOrEqualTo(
                                login.equals("ri.alliance") || login.equals("sign.office") ? tasks : perPerson));
    }
}
