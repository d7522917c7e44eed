package fr.imtgrandest.passerelle.agreement;

import java.util.List;
import java.util.Optional;

/** Which decisions are still needed, and what those of a round come to. */
public final class ApprovalPlan {

    private ApprovalPlan() {}

    /** The decisions still needed from the joining schools in this round. */
    public static List<DecisionRequest> needed(
            List<ApprovalRule> rules, List<String> joining, int round, List<DecisionGiven> given) {
        return rules.stream()
                .filter(rule -> rule.scope() == Scope.EACH_SCHOOL)
                .flatMap(rule -> joining.stream()
                        .filter(school -> of(school, round, given).isEmpty())
                        .map(school -> new DecisionRequest(school, rule.role() + "-" + school)))
                .toList();
    }

    /** The schools that stay in: those that did not reject in this round. */
    public static List<String> remaining(List<String> joining, int round, List<DecisionGiven> given) {
        return joining.stream()
                .filter(school -> of(school, round, given)
                        .filter(decision -> decision.decision() == Decision.REJECT)
                        .isEmpty())
                .toList();
    }

    /** What the decisions of a round come to: without its lead school, or without any school, a case is rejected. */
    public static ApprovalOutcome conclude(String lead, List<String> joining, int round, List<DecisionGiven> given) {
        List<String> remaining = remaining(joining, round, given);
        if (!remaining.contains(lead)) {
            return ApprovalOutcome.REJECTED;
        }
        boolean changes = joining.stream()
                .flatMap(school -> of(school, round, given).stream())
                .anyMatch(decision -> decision.decision() == Decision.REQUEST_CHANGES);
        if (changes) {
            return ApprovalOutcome.CHANGES;
        }
        return remaining.size() < joining.size() ? ApprovalOutcome.REDUCED : ApprovalOutcome.APPROVED;
    }

    private static Optional<DecisionGiven> of(String school, int round, List<DecisionGiven> given) {
        return given.stream()
                .filter(decision ->
                        decision.round() == round && decision.school().equals(school))
                .reduce((first, second) -> second);
    }
}
