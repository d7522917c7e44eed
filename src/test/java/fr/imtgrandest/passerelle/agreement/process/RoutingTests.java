package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.imtgrandest.passerelle.agreement.AgreementType;
import fr.imtgrandest.passerelle.agreement.Content;
import fr.imtgrandest.passerelle.agreement.Contents;
import fr.imtgrandest.passerelle.agreement.Ending;
import fr.imtgrandest.passerelle.agreement.ReviewPlan;
import fr.imtgrandest.passerelle.agreement.ReviewRequest;
import fr.imtgrandest.passerelle.agreement.ReviewRule;
import fr.imtgrandest.passerelle.agreement.SignatoryRule;
import fr.imtgrandest.passerelle.agreement.SignaturePlan;
import fr.imtgrandest.passerelle.agreement.SignatureRequest;
import fr.imtgrandest.passerelle.approval.ApprovalPlan;
import fr.imtgrandest.passerelle.approval.ApprovalRule;
import fr.imtgrandest.passerelle.approval.ApprovalsNeeded;
import fr.imtgrandest.passerelle.approval.DecisionRequest;
import fr.imtgrandest.passerelle.approval.Majority;
import fr.imtgrandest.passerelle.approval.process.ApprovalChain;
import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.RuleGroups;
import fr.imtgrandest.passerelle.identity.Scope;
import fr.imtgrandest.passerelle.identity.WorkingGroup;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the type and whoever leads, every step is asked of a group with a person in it. */
class RoutingTests extends CaseTestBase {

    /** Types that the directors of the schools concerned decide alone, as long as they hold to their model. */
    private static final Set<String> WITHOUT_VOTE = Set.of("ERASMUS_IIA", "INTERNSHIP");

    private static final Contents CONTENTS = new Contents(List.of(), new Content(Map.of()));

    @Autowired
    Alliance alliance;

    @Autowired
    WorkingGroups workingGroups;

    @Autowired
    ReviewPlan reviewPlan;

    @Autowired
    ApprovalPlan approvalPlan;

    @Autowired
    SignaturePlan signaturePlan;

    /** Each type with schools that it admits; the lead is of each legal party in turn. */
    static Stream<Arguments> cases() {
        return Stream.of(
                arguments("ACCORD_CADRE", List.of("insic", "ensg")),
                arguments("STUDENT_EXCHANGE", List.of("tps", "insic")),
                arguments("ERASMUS_IIA", List.of("eost", "tps")),
                arguments("DOUBLE_DEGREE", List.of("telecom-nancy", "eost")),
                arguments("COTUTELLE", List.of("insic", "tps")),
                arguments("RESEARCH", List.of("tps", "mines-nancy")),
                arguments("INTERNSHIP", List.of("ensg", "insic")),
                arguments("LETTER_OF_INTENT", List.of("insic", "mines-nancy")));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("cases")
    void a_case_of_each_type_finds_people_at_every_step(String type, List<String> schools) {
        inReview(type, schools);
        assertSomebodyIsAsked(ReviewRound.GIVE_OPINION);
        journey.all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE);
        assertSomebodyIsAsked(ApprovalChain.DECIDE);
        journey.all(ApprovalChain.DECIDE, Forms.APPROVE);
        if (!WITHOUT_VOTE.contains(type)) {
            assertSomebodyIsAsked(ApprovalChain.VOTE_TASK);
        }
        journey.all(ApprovalChain.VOTE_TASK, Forms.FOR);
        assertSomebodyIsAsked(SignatureCollection.RECORD_SIGNATURE);
        journey.sign(today());

        assertEnded(Ending.AGREEMENT_ACTIVE, null);
    }

    static Stream<Arguments> leads() {
        return Stream.of(AgreementType.values())
                .flatMap(type -> Stream.of("mines-nancy", "tps", "insic")
                        .filter(lead -> type != AgreementType.ERASMUS_IIA || !lead.equals("insic"))
                        .flatMap(lead -> Stream.of(1, 2, 6)
                                .filter(count -> type != AgreementType.ERASMUS_IIA || count == 1)
                                .map(count -> arguments(type, lead, count))));
    }

    @ParameterizedTest(name = "{0} led by {1}, {2} schools")
    @MethodSource("leads")
    void with_everything_at_stake_each_group_still_has_a_person(AgreementType type, String lead, int count) {
        List<String> schools = Stream.concat(Stream.of(lead), Forms.ALL_SCHOOLS.stream())
                .distinct()
                .limit(count)
                .toList();
        List<String> themes =
                workingGroups.active().stream().map(WorkingGroup::theme).toList();

        List<String> groups = new ArrayList<>();
        RuleGroups.Subject subject = new RuleGroups.Subject(lead, schools, themes);
        reviewPlan.needed(reviewRules(type, count), subject, 1, List.of(), CONTENTS).requests().stream()
                .map(ReviewRequest::group)
                .forEach(groups::add);
        ApprovalsNeeded approvals = approvalPlan.needed(approvalRules(type, count), subject, 1, List.of());
        approvals.decisions().stream().map(DecisionRequest::group).forEach(groups::add);
        Optional.ofNullable(approvals.ballot()).stream()
                .flatMap(ballot -> ballot.voters().stream())
                .map(Groups::director)
                .forEach(groups::add);

        assertThat(groups)
                .hasSizeGreaterThan(count)
                .allSatisfy(
                        group -> assertThat(people.membersOf(group)).as(group).isNotEmpty());
        assertThat(signaturePlan.needed(signatoryRules(type), schools))
                .extracting(SignatureRequest::party)
                .hasSize(alliance.partiesOf(schools).size() + 1)
                .contains(alliance.partyOf(lead).id(), SignatureRequest.PARTNER);
    }

    private void assertSomebodyIsAsked(String taskKey) {
        List<Task> open = journey.open(taskKey);
        assertThat(open).isNotEmpty();
        assertThat(journey.groups(taskKey))
                .hasSameSizeAs(open)
                .allSatisfy(
                        group -> assertThat(people.membersOf(group)).as(group).isNotEmpty());
    }

    private List<ReviewRule> reviewRules(AgreementType type, int schools) {
        return rows(
                        "required-reviews",
                        Map.of(
                                "agreementType",
                                type.name(),
                                "riskLevel",
                                "HIGH",
                                "amountEur",
                                "50000.00",
                                "personalData",
                                "NON_EU",
                                "ipStake",
                                true,
                                "ppstSensitive",
                                true,
                                "zrrInvolved",
                                true,
                                "degreeAwarding",
                                type == AgreementType.DOUBLE_DEGREE ? "JOINT" : "PHD",
                                "deviationFromTemplate",
                                "MAJOR",
                                "schoolCount",
                                schools))
                .map(row -> new ReviewRule(
                        row.getEntry("reviewCode"),
                        row.getEntry("role"),
                        Scope.valueOf(row.getEntry("scope")),
                        row.<Number>getEntry("dueDays").intValue(),
                        row.<Boolean>getEntry("blocking"),
                        Set.of()))
                .toList();
    }

    private List<ApprovalRule> approvalRules(AgreementType type, int schools) {
        return rows(
                        "approval-steps",
                        Map.of(
                                "agreementType",
                                type.name(),
                                "schoolCount",
                                schools,
                                "amountEur",
                                "50000.01",
                                "deviationFromTemplate",
                                "MAJOR",
                                "partnerCountry",
                                "US"))
                .map(row -> new ApprovalRule(
                        ApprovalRule.Kind.valueOf(row.getEntry("kind")),
                        row.getEntry("role"),
                        Scope.valueOf(row.getEntry("scope")),
                        Optional.ofNullable(row.get("quorum"))
                                .map(Number.class::cast)
                                .map(Number::intValue)
                                .orElse(null),
                        Optional.ofNullable(row.get("majority"))
                                .map(String.class::cast)
                                .map(Majority::valueOf)
                                .orElse(null)))
                .toList();
    }

    private List<SignatoryRule> signatoryRules(AgreementType type) {
        return rows("signatories", Map.of("agreementType", type.name()))
                .map(row -> new SignatoryRule(
                        Scope.valueOf(row.getEntry("scope")),
                        row.getEntry("capacity"),
                        row.<Number>getEntry("rank").intValue()))
                .toList();
    }

    private Stream<DmnDecisionRuleResult> rows(String decision, Map<String, Object> values) {
        return engine.getDecisionService().evaluateDecisionTableByKey(decision).variables(values).evaluate().stream();
    }
}
