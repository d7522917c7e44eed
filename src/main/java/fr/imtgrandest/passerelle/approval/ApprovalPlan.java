package fr.imtgrandest.passerelle.approval;

import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.identity.RuleGroups;
import fr.imtgrandest.passerelle.identity.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which decisions and votes are needed, and what they come to. */
@Component
public class ApprovalPlan {

    private final Alliance alliance;
    private final RuleGroups groups;

    ApprovalPlan(Alliance alliance, RuleGroups groups) {
        this.alliance = alliance;
        this.groups = groups;
    }

    /**
     * The decisions needed in this round, and the vote after them, where nothing that was decided before holds.
     *
     * @throws IllegalArgumentException if the table asks the college more than once, or without its rules
     */
    public ApprovalsNeeded needed(
            List<ApprovalRule> rules, RuleGroups.Subject subject, int round, List<DecisionGiven> given) {
        return needed(rules, subject, round, given, decision -> false);
    }

    /**
     * The decisions still needed in this round, and the vote after them.
     *
     * @param subject the schools and themes that the case concerns
     * @param given decisions of all rounds, the oldest first
     * @param holds whether what a decision was given for is still what is to be decided
     * @throws IllegalArgumentException if the table asks the college more than once, or without its rules
     */
    public ApprovalsNeeded needed(
            List<ApprovalRule> rules,
            RuleGroups.Subject subject,
            int round,
            List<DecisionGiven> given,
            Predicate<DecisionGiven> holds) {
        List<DecisionRequest> asked = rules.stream()
                .filter(rule -> rule.kind() == ApprovalRule.Kind.DECISION)
                .flatMap(rule -> requests(rule, subject).stream())
                .distinct()
                .filter(request -> of(request.group(), round, given).isEmpty())
                .toList();
        List<DecisionGiven> standing = asked.stream()
                .flatMap(request -> standing(request, given, holds).stream())
                .map(decision -> decision.asOf(round))
                .toList();
        List<DecisionRequest> open = asked.stream()
                .filter(request -> of(request.group(), round, standing).isEmpty())
                .toList();
        return new ApprovalsNeeded(open, standing, ballot(rules));
    }

    /** The last decision of a group, where it approves and still holds. */
    private static Optional<DecisionGiven> standing(
            DecisionRequest request, List<DecisionGiven> given, Predicate<DecisionGiven> holds) {
        return given.stream()
                .filter(decision -> decision.group().equals(request.group()))
                .reduce((earlier, later) -> later)
                .filter(decision -> decision.decision().approves() && holds.test(decision));
    }

    /** Votes for the same content that hold in a later round: those in favour, cast in the round before or carried into it. */
    public static List<VoteGiven> standing(List<VoteGiven> votes, int round, Predicate<VoteGiven> holds) {
        return votes.stream()
                .filter(vote -> vote.round() == round - 1 && vote.vote() == Vote.FOR && holds.test(vote))
                .map(vote -> vote.asOf(round))
                .toList();
    }

    private @Nullable Ballot ballot(List<ApprovalRule> rules) {
        List<Ballot> ballots = rules.stream()
                .filter(rule -> rule.kind() == ApprovalRule.Kind.COLLEGE)
                .map(this::ballot)
                .toList();
        if (ballots.size() > 1) {
            throw new IllegalArgumentException("The college is asked more than once: " + rules);
        }
        return ballots.isEmpty() ? null : ballots.get(0);
    }

    private List<DecisionRequest> requests(ApprovalRule rule, RuleGroups.Subject subject) {
        return switch (rule.scope()) {
            case EACH_SCHOOL ->
                subject.schools().stream()
                        .map(school -> new DecisionRequest(school, rule.role() + "-" + school))
                        .toList();
            case LEAD_SCHOOL -> List.of(new DecisionRequest(subject.lead(), rule.role() + "-" + subject.lead()));
            default ->
                groups.of(rule.role(), rule.scope(), subject).stream()
                        .map(group -> new DecisionRequest(null, group))
                        .toList();
        };
    }

    private Ballot ballot(ApprovalRule rule) {
        if (rule.quorum() == null || rule.majority() == null || rule.scope() != Scope.ALLIANCE) {
            throw new IllegalArgumentException("A vote of the college needs a quorum and a majority: " + rule);
        }
        return collegeBallot(rule.quorum(), rule.majority());
    }

    /** A vote of all directors. */
    public Ballot collegeBallot(int quorum, Majority majority) {
        List<String> voters =
                alliance.schools().stream().map(Alliance.School::id).toList();
        return new Ballot(quorum, majority, voters, alliance.chairSchool());
    }

    /** The votes of a round: those cast, and the decisions of directors, which stand for their votes. */
    public static Map<String, Vote> votes(int round, List<DecisionGiven> decisions, List<VoteGiven> votes) {
        Map<String, Vote> all = new LinkedHashMap<>();
        for (DecisionGiven decision : decisions) {
            String school = decision.school();
            if (decision.round() == round && school != null && decision.standsForVote()) {
                all.put(school, decision.asVote());
            }
        }
        votes.stream()
                .filter(vote -> vote.round() == round)
                .forEach(vote -> all.putIfAbsent(vote.school(), vote.vote()));
        return all;
    }

    /** The schools that stay in: those that did not reject in this round. */
    public static List<String> remaining(List<String> joining, int round, List<DecisionGiven> given) {
        List<String> rejecting = given.stream()
                .filter(decision -> decision.round() == round && decision.decision() == Decision.REJECT)
                .flatMap(decision -> Optional.ofNullable(decision.school()).stream())
                .toList();
        return joining.stream().filter(school -> !rejecting.contains(school)).toList();
    }

    /** What the decisions of a round come to: where its lead school or an office rejects, a case is rejected. */
    public static ApprovalOutcome conclude(String lead, List<String> joining, int round, List<DecisionGiven> given) {
        List<DecisionGiven> current =
                given.stream().filter(decision -> decision.round() == round).toList();
        List<String> remaining = remaining(joining, round, given);
        if (!remaining.contains(lead) || current.stream().anyMatch(ApprovalPlan::rejectsForAll)) {
            return ApprovalOutcome.REJECTED;
        }
        if (current.stream().anyMatch(decision -> asksForChanges(decision, joining))) {
            return ApprovalOutcome.CHANGES;
        }
        return remaining.size() < joining.size() ? ApprovalOutcome.REDUCED : ApprovalOutcome.APPROVED;
    }

    /** The reasons of those who rejected or voted against in a round, each once. */
    public static List<String> objections(int round, List<DecisionGiven> decisions, List<VoteGiven> votes) {
        Stream<String> rejecting = decisions.stream()
                .filter(given -> given.round() == round && given.decision() == Decision.REJECT)
                .flatMap(given -> Optional.ofNullable(given.reason()).stream());
        Stream<String> against = votes.stream()
                .filter(given -> given.round() == round && given.vote() == Vote.AGAINST)
                .flatMap(given -> Optional.ofNullable(given.reason()).stream());
        return Stream.concat(rejecting, against).distinct().toList();
    }

    private static boolean rejectsForAll(DecisionGiven given) {
        return given.school() == null && given.decision() == Decision.REJECT;
    }

    private static boolean asksForChanges(DecisionGiven given, List<String> joining) {
        String school = given.school();
        return given.decision() == Decision.REQUEST_CHANGES && (school == null || joining.contains(school));
    }

    private static Optional<DecisionGiven> of(String group, int round, List<DecisionGiven> given) {
        return given.stream()
                .filter(decision ->
                        decision.round() == round && decision.group().equals(group))
                .findFirst();
    }
}
