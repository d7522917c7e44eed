package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.imtgrandest.passerelle.agreement.AgreementCases;
import fr.imtgrandest.passerelle.agreement.Ending;
import fr.imtgrandest.passerelle.approval.process.ApprovalChain;
import fr.imtgrandest.passerelle.engine.SubmissionRefused;
import fr.imtgrandest.passerelle.shared.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What forms ask beyond their own limits: each rule is refused by the name of its field, and nothing has changed. */
class BusinessRulesTests extends CaseTestBase {

    @Autowired
    AgreementCases cases;

    static Stream<Arguments> wrongProposals() {
        Map<String, Object> exchange = Forms.exchange();
        return Stream.of(
                arguments("partnerCountry", Forms.with(exchange, "partnerCountry", "UK")),
                arguments("partnerRor", Forms.with(exchange, "partnerRor", "https://ror.org/04vfs2w98")),
                arguments("partnerErasmusCode", Forms.with(exchange, "partnerErasmusCode", "NANCY43")),
                arguments("invitedSchools", Forms.with(exchange, "leadSchool", "ensg")),
                arguments(
                        "invitedSchools",
                        Forms.with(exchange, "invitedSchools", List.of("mines-nancy", "mines-nancy"))),
                arguments("invitedSchools", Forms.proposal("ERASMUS_IIA", List.of("mines-nancy", "tps"))),
                arguments("invitedSchools", Forms.proposal("ERASMUS_IIA", List.of("insic"))));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("wrongProposals")
    void a_wrong_proposal_opens_no_case(String field, Map<String, Object> form) {
        long before = started();

        assertThat(refusedStart(form)).startsWith("1 champ à corriger").contains("(" + field + ")");

        assertThat(started()).isEqualTo(before);
    }

    @Test
    void a_proposal_names_all_that_is_wrong_with_it_at_once() {
        Map<String, Object> form = new HashMap<>(Forms.proposal("ERASMUS_IIA", List.of("insic")));
        form.put("partnerCountry", "UK");
        form.put("partnerRor", "ror");
        form.put("partnerErasmusCode", "code");
        form.remove("title");

        assertThat(refusedStart(form))
                .startsWith("5 champs à corriger")
                .contains("(partnerCountry)", "(partnerRor)", "(partnerErasmusCode)", "(invitedSchools)", "(title)")
                .contains("ne détient pas de charte Erasmus");
    }

    @Test
    void an_erasmus_agreement_of_two_universities_is_told_why_not() {
        assertThat(refusedStart(Forms.proposal("ERASMUS_IIA", List.of("mines-nancy", "tps"))))
                .contains("un accord Erasmus+ n’a qu’une partie française");
    }

    @Test
    void identifiers_as_people_write_them_are_accepted() {
        Map<String, Object> form = new HashMap<>(Forms.proposal("ERASMUS_IIA", List.of("tps", "eost")));
        form.put("partnerRor", "https://ror.org/04xfq0f34");
        form.put("partnerErasmusCode", "D  AACHEN01");

        journey.propose("ri.tps", form);

        assertThat(file().proposal().partner().ror()).isEqualTo("https://ror.org/04xfq0f34");
    }

    @Test
    void a_reworked_proposal_holds_to_the_same_rules() {
        journey.propose("member.mines-nancy", Forms.exchange())
                .complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.screening("REWORK"));

        assertThat(journey.refused(
                        "member.mines-nancy",
                        AgreementProposal.REWORK_PROPOSAL,
                        Forms.rework(Forms.proposal("ERASMUS_IIA", List.of("insic")), "RESUBMIT")))
                .contains("(invitedSchools)");
    }

    @Test
    void a_screening_is_explained_and_merges_only_with_another_living_case() {
        CaseJourney ended = anotherJourney().propose("ri.ensg", Forms.exchange());
        ended.complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.screening("NO_GO"));
        assertThat(row(ended).ending()).isEqualTo(Ending.PROPOSAL_REFUSED);
        journey.propose("member.mines-nancy", Forms.exchange());

        Stream.of("REWORK", "NO_GO")
                .forEach(outcome -> assertScreening(Map.of("screeningOutcome", outcome), "screeningReason"));
        assertScreening(Map.of("screeningOutcome", "MERGE"), "screeningReason", "mergeWith");
        assertScreening(Forms.merge(journey.reference()), "mergeWith");
        assertScreening(Forms.merge(ended.reference()), "mergeWith");
        assertScreening(Forms.merge("AGR-2001-0001"), "mergeWith");
        assertScreening(Forms.merge("une autre"), "mergeWith");
        assertScreening(Map.of("screeningOutcome", "GO", "mergeWith", ended.reference()), "mergeWith");
    }

    @Test
    void a_case_with_a_prohibited_country_cannot_go_on_but_can_be_refused() throws IOException {
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addString("country-risk.dmn", countryRisk().replaceFirst("list contains\\(\\[], \\?\\)", "\"KP\""))
                .deploy()
                .getId();
        try {
            journey.propose("member.mines-nancy", Forms.with(Forms.exchange(), "partnerCountry", "KP"));
            assertScreening(Forms.GO, "screeningOutcome");
            journey.complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.screening("NO_GO"));
            assertEnded(Ending.PROPOSAL_REFUSED, Forms.REASON);
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    @Test
    void a_draft_that_says_nothing_names_all_that_its_type_needs() {
        journey.propose("member.mines-nancy", Forms.proposal("DOUBLE_DEGREE", List.of("mines-nancy")))
                .complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.GO);
        Map<String, Object> empty = Map.of("draftOutcome", "READY");
        for (String field : Forms.ready().keySet()) {
            empty = field.equals("draftOutcome") ? empty : Forms.with(empty, field, null);
        }

        assertThat(journey.refused("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, empty))
                .startsWith("10 champs à corriger")
                .contains("Texte de l’accord (français), Fiche du partenaire, Tableau des programmes")
                .contains(Forms.ready().keySet().stream()
                        .map(field -> "(" + field + ")")
                        .toList());
    }

    @Test
    void a_draft_of_a_double_degree_holds_to_the_rules_of_its_type() {
        journey.propose("member.mines-nancy", Forms.proposal("DOUBLE_DEGREE", List.of("mines-nancy")))
                .complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.GO);

        assertDraft(Forms.with(Forms.ready(), "degreeAwarding", "NONE"), "degreeAwarding");
        assertDraft(Forms.with(Forms.ready(), "degreeAwarding", "PHD"), "degreeAwarding");
        assertDraft(Forms.with(Forms.ready(), "keyClauses", null), "keyClauses");
        assertDraft(Forms.with(Forms.ready(), "durationYears", 6), "durationYears");
        assertDraft(Forms.with(Forms.ready(), "seatsInPerYear", null), "seatsInPerYear");
        assertDraft(
                Forms.with(Forms.with(Forms.ready(), "seatsInPerYear", 0), "seatsOutPerYear", 0), "seatsOutPerYear");
    }

    @Test
    void a_draft_of_a_thesis_awards_a_doctorate_and_needs_no_seats() {
        journey.propose("member.mines-nancy", Forms.proposal("COTUTELLE", List.of("mines-nancy")))
                .complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.GO);
        Map<String, Object> withoutSeats =
                Forms.without(Forms.without(Forms.ready("COTUTELLE"), "seatsInPerYear"), "seatsOutPerYear");

        assertDraft(Forms.with(withoutSeats, "degreeAwarding", "DOUBLE"), "degreeAwarding");
        journey.complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, withoutSeats);

        assertThat(journey.groups(ReviewRound.GIVE_OPINION)).contains("doctoral-ul", "lab-mines-nancy");
    }

    @Test
    void an_erasmus_agreement_cannot_begin_after_the_programme() {
        Map<String, Object> late = Forms.with(Forms.proposal("ERASMUS_IIA", List.of("tps")), "startDate", "2028-10-01");
        journey.propose("ri.tps", late).complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.GO);

        assertThat(journey.refused("ri.tps", AgreementProposal.DRAFT_AGREEMENT, Forms.readyExchange()))
                .contains("(durationYears)");
    }

    @Test
    void an_opinion_is_commented_unless_it_is_favourable() {
        exchangeAtDrafting()
                .complete(
                        "ri.mines-nancy",
                        AgreementProposal.DRAFT_AGREEMENT,
                        Forms.with(Forms.readyExchange(), "zrrInvolved", true));

        Stream.of("FAVORABLE_WITH_RESERVES", "CHANGES_REQUIRED", "UNFAVORABLE", "NOT_CONCERNED")
                .forEach(opinion -> assertThat(journey.refused(
                                "studies.mines-nancy", ReviewRound.GIVE_OPINION, Map.of("opinion", opinion)))
                        .contains("(opinionComment)"));
        assertThat(journey.refused("fsd.ul", ReviewRound.GIVE_OPINION, Map.of("opinion", "UNFAVORABLE")))
                .contains("(opinionComment)");
        assertThat(journey.refused("fsd.ul", ReviewRound.GIVE_OPINION, Map.of("opinionComment", "secret")))
                .contains("(opinion)");
        assertThat(cases.confidentialOpinions(Reference.of(journey.reference())))
                .isEmpty();
        assertThat(journey.refused("studies.mines-nancy", ReviewRound.GIVE_OPINION, Forms.opinion("NO_OPINION")))
                .contains("(opinion)");
    }

    @Test
    void a_decision_is_explained_unless_it_approves_and_a_signature_lies_between_approval_and_today() {
        exchangeInReview().all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE);
        Stream.of("APPROVE_WITH_CONDITIONS", "REQUEST_CHANGES", "REJECT")
                .forEach(decision -> assertThat(
                                journey.refused("dir.mines-nancy", ApprovalChain.DECIDE, Map.of("decision", decision)))
                        .contains("(decisionReason)"));
        journey.complete("dir.mines-nancy", ApprovalChain.DECIDE, Forms.APPROVE)
                .leaveOne(SignatureCollection.RECORD_SIGNATURE, Forms.signature(today()));
        clock.advance(Duration.ofDays(3));

        assertThat(journey.refused(
                        "sign.office", SignatureCollection.RECORD_SIGNATURE, Forms.signature(today().minusDays(4))))
                .contains("(signedOn)");
        assertThat(journey.refused(
                        "sign.office", SignatureCollection.RECORD_SIGNATURE, Forms.signature(today().plusDays(1))))
                .contains("(signedOn)");
        journey.complete("sign.office", SignatureCollection.RECORD_SIGNATURE, Forms.signature(today().minusDays(3)));

        assertEnded(Ending.AGREEMENT_ACTIVE, null);
    }

    private void assertScreening(Map<String, Object> form, String... fields) {
        assertRefused("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, form, fields);
    }

    private void assertDraft(Map<String, Object> form, String field) {
        journey.documents().completeDraft("ri.mines-nancy", journey.reference());
        assertRefused("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, form, field);
    }

    private void assertRefused(String login, String task, Map<String, Object> form, String... fields) {
        assertThat(journey.refused(login, task, form))
                .startsWith(fields.length + (fields.length == 1 ? " champ " : " champs "))
                .contains(Stream.of(fields).map(field -> "(" + field + ")").toList());
    }

    private String refusedStart(Map<String, Object> form) {
        SubmissionRefused refusal = catchThrowableOfType(
                SubmissionRefused.class, () -> anotherJourney().propose("member.mines-nancy", form));
        assertThat(refusal).isNotNull();
        return String.valueOf(refusal.getMessage());
    }

    private long started() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(AgreementProposal.PROCESS)
                .count();
    }

    private String countryRisk() throws IOException {
        String id = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("country-risk")
                .latestVersion()
                .singleResult()
                .getId();
        try (InputStream table = engine.getRepositoryService().getDecisionModel(id)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
