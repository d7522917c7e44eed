package fr.imtgrandest.passerelle.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApprovalPlanTests {

    private static final List<String> JOINING = List.of("ensg", "tps", "insic");

    @Test
    void each_school_decides_once_a_round() {
        List<ApprovalRule> rules = List.of(new ApprovalRule(10, "DECISION", "dir", Scope.EACH_SCHOOL));
        List<DecisionGiven> given = List.of(decision(1, "tps", Decision.APPROVE));

        assertThat(ApprovalPlan.needed(rules, JOINING, 1, given))
                .containsExactly(new DecisionRequest("ensg", "dir-ensg"), new DecisionRequest("insic", "dir-insic"));
        assertThat(ApprovalPlan.needed(rules, JOINING, 2, given)).hasSize(3);
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

    private static DecisionGiven decision(int round, String school, Decision decision) {
        return new DecisionGiven(round, school, decision, null, "dir." + school, Instant.EPOCH);
    }
}
