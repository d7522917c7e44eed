package fr.imtgrandest.passerelle.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.imtgrandest.passerelle.identity.RuleGroups;
import fr.imtgrandest.passerelle.identity.Scope;
import fr.imtgrandest.passerelle.support.SomeAlliance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApprovalPlanTests {

    private static final List<String> JOINING = List.of("ensg", "tps", "insic");

    private static final RuleGroups.Subject SUBJECT = new RuleGroups.Subject("ensg", JOINING, List.of("cybersecurity"));

    private final ApprovalPlan plan =
            new ApprovalPlan(SomeAlliance.OF_THREE_PARTIES, new RuleGroups(SomeAlliance.OF_THREE_PARTIES));

    @Test
    void each_school_decides_once_a_round() {
        List<ApprovalRule> rules = List.of(decision("dir", Scope.EACH_SCHOOL));
        List<DecisionGiven> given = List.of(decision(1, "tps", Decision.APPROVE));

        assertThat(plan.needed(rules, SUBJECT, 1, given).decisions())
                .containsExactly(new DecisionRequest("ensg", "dir-ensg"), new DecisionRequest("insic", "dir-insic"));
        assertThat(plan.needed(rules, SUBJECT, 2, given).decisions()).hasSize(3);
        assertThat(plan.needed(rules, SUBJECT, 2, given).ballot()).isNull();
    }

    @Test
    void an_office_decides_for_all_and_each_group_is_asked_once() {
        List<ApprovalRule> rules = List.of(
                decision("dir", Scope.LEAD_SCHOOL),
                decision("finance", Scope.LEAD_PARTY),
                decision("finance", Scope.LEAD_PARTY),
                decision("wg-lead", Scope.EACH_THEME));

        assertThat(plan.needed(rules, SUBJECT, 1, List.of()).decisions())
                .containsExactly(
                        new DecisionRequest("ensg", "dir-ensg"),
                        new DecisionRequest(null, "finance-ul"),
                        new DecisionRequest(null, "wg-lead-cybersecurity"));
    }

    @Test
    void the_college_votes_with_all_its_directors_by_the_rules_of_the_table() {
        ApprovalRule rule = new ApprovalRule(ApprovalRule.Kind.COLLEGE, "dir", Scope.ALLIANCE, 3, Majority.TWO_THIRDS);

        assertThat(plan.needed(List.of(rule), SUBJECT, 1, List.of()).ballot())
                .isEqualTo(new Ballot(
                        3, Majority.TWO_THIRDS, List.of("mines-nancy", "ensg", "tps", "insic"), "mines-nancy"));
        assertThatIllegalArgumentException().isThrownBy(() -> plan.needed(List.of(rule, rule), SUBJECT, 1, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.needed(
                        List.of(new ApprovalRule(ApprovalRule.Kind.COLLEGE, "dir", Scope.ALLIANCE, 3, null)),
                        SUBJECT,
                        1,
                        List.of()));
    }

    @Test
    void a_decision_stands_for_a_vote_and_comes_before_it() {
        List<DecisionGiven> decisions = List.of(
                decision(1, "ensg", Decision.APPROVE_WITH_CONDITIONS),
                decision(1, "tps", Decision.REJECT),
                office(Decision.APPROVE),
                new DecisionGiven(
                        1, "eost", "studies-eost", Decision.APPROVE, null, "studies.eost", Instant.EPOCH, null),
                decision(2, "insic", Decision.APPROVE));
        List<VoteGiven> votes =
                List.of(vote(1, "insic", Vote.ABSTAIN), vote(1, "tps", Vote.FOR), vote(2, "eost", Vote.FOR));

        assertThat(ApprovalPlan.votes(1, decisions, votes))
                .isEqualTo(Map.of("ensg", Vote.FOR, "tps", Vote.AGAINST, "insic", Vote.ABSTAIN));
    }

    @Test
    void who_was_against_in_a_round_says_why_and_each_reason_counts_once() {
        List<DecisionGiven> decisions = List.of(
                because(1, Decision.REJECT, "avant"),
                because(2, Decision.REQUEST_CHANGES, "à revoir"),
                because(2, Decision.REJECT, "sans moyens"));
        List<VoteGiven> votes = List.of(
                new VoteGiven(1, "eost", Vote.AGAINST, "avant", "dir.eost", Instant.EPOCH, null),
                new VoteGiven(2, "ensg", Vote.AGAINST, "sans moyens", "dir.ensg", Instant.EPOCH, null),
                new VoteGiven(2, "tps", Vote.ABSTAIN, "sans avis", "dir.tps", Instant.EPOCH, null),
                new VoteGiven(2, "eost", Vote.AGAINST, "trop tôt", "dir.eost", Instant.EPOCH, null));

        assertThat(ApprovalPlan.objections(2, decisions, votes)).containsExactly("sans moyens", "trop tôt");
    }

    @Test
    void only_schools_that_rejected_in_this_round_leave() {
        List<DecisionGiven> given = List.of(
                decision(1, "ensg", Decision.REJECT),
                decision(2, "tps", Decision.REJECT),
                decision(2, "insic", Decision.REQUEST_CHANGES));

        assertThat(ApprovalPlan.remaining(JOINING, 2, given)).containsExactly("ensg", "insic");
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                arguments(ApprovalOutcome.APPROVED, Decision.APPROVE, Decision.APPROVE_WITH_CONDITIONS),
                arguments(ApprovalOutcome.REDUCED, Decision.APPROVE, Decision.REJECT),
                arguments(ApprovalOutcome.CHANGES, Decision.APPROVE, Decision.REQUEST_CHANGES),
                arguments(ApprovalOutcome.CHANGES, Decision.REQUEST_CHANGES, Decision.REJECT),
                arguments(ApprovalOutcome.REJECTED, Decision.REJECT, Decision.APPROVE),
                arguments(ApprovalOutcome.REJECTED, Decision.REJECT, Decision.REQUEST_CHANGES),
                arguments(ApprovalOutcome.REJECTED, Decision.REJECT, Decision.REJECT));
    }

    @ParameterizedTest(name = "{0}: the lead says {1}, the other {2}")
    @MethodSource("outcomes")
    void decisions_come_to_an_outcome(ApprovalOutcome outcome, Decision lead, Decision other) {
        assertThat(ApprovalPlan.conclude(
                        "ensg",
                        List.of("ensg", "tps"),
                        1,
                        List.of(decision(1, "tps", other), decision(1, "ensg", lead))))
                .isEqualTo(outcome);
    }

    @Test
    void an_office_that_rejects_ends_it_and_one_that_wants_changes_gets_them() {
        List<DecisionGiven> approved = List.of(decision(1, "ensg", Decision.APPROVE));

        assertThat(ApprovalPlan.conclude("ensg", List.of("ensg"), 1, and(approved, office(Decision.REJECT))))
                .isEqualTo(ApprovalOutcome.REJECTED);
        assertThat(ApprovalPlan.conclude("ensg", List.of("ensg"), 1, and(approved, office(Decision.REQUEST_CHANGES))))
                .isEqualTo(ApprovalOutcome.CHANGES);
        assertThat(ApprovalPlan.conclude("ensg", List.of("ensg"), 1, and(approved, office(Decision.APPROVE))))
                .isEqualTo(ApprovalOutcome.APPROVED);
    }

    private static List<DecisionGiven> and(List<DecisionGiven> given, DecisionGiven another) {
        return Stream.concat(given.stream(), Stream.of(another)).toList();
    }

    private static ApprovalRule decision(String role, Scope scope) {
        return new ApprovalRule(ApprovalRule.Kind.DECISION, role, scope, null, null);
    }

    private static DecisionGiven because(int round, Decision decision, String reason) {
        return new DecisionGiven(round, "insic", "dir-insic", decision, reason, "dir.insic", Instant.EPOCH, null);
    }

    private static DecisionGiven office(Decision decision) {
        return new DecisionGiven(1, null, "finance-ul", decision, null, "finance.ul", Instant.EPOCH, null);
    }

    private static VoteGiven vote(int round, String school, Vote vote) {
        return new VoteGiven(round, school, vote, null, "dir." + school, Instant.EPOCH, null);
    }

    private static DecisionGiven decision(int round, String school, Decision decision) {
        return new DecisionGiven(round, school, "dir-" + school, decision, null, "dir." + school, Instant.EPOCH, null);
    }
}
