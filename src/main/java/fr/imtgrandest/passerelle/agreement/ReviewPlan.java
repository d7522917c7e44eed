package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.identity.RuleGroups;
import fr.imtgrandest.passerelle.identity.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Turns the reviews that the rules require into one request per group, less what this round already has. */
@Component
public class ReviewPlan {

    private final RuleGroups groups;

    ReviewPlan(RuleGroups groups) {
        this.groups = groups;
    }

    /**
     * The reviews still needed: those that nobody has given, and those that a change of the content has touched.
     *
     * @param subject the schools and themes that the case concerns
     * @param given opinions of all rounds, the oldest first
     */
    public ReviewsNeeded needed(
            List<ReviewRule> rules,
            RuleGroups.Subject subject,
            int round,
            List<OpinionGiven> given,
            Contents contents) {
        Map<String, ReviewRequest> requests = new LinkedHashMap<>();
        Map<OpinionGiven, Set<String>> standing = new LinkedHashMap<>();
        for (ReviewRule rule : rules) {
            for (String group : groups.of(rule.role(), rule.scope(), subject)) {
                last(rule, group, given)
                        .filter(opinion -> holds(opinion, rule, round, contents))
                        .ifPresentOrElse(
                                opinion -> standing.computeIfAbsent(opinion, any -> new LinkedHashSet<>())
                                        .add(rule.code()),
                                () -> requests.merge(group, request(rule, group), ReviewPlan::together));
            }
        }
        return new ReviewsNeeded(
                List.copyOf(requests.values()),
                standing.entrySet().stream()
                        .filter(entry -> entry.getKey().round() < round)
                        .map(entry -> entry.getKey().asOf(round, List.copyOf(entry.getValue())))
                        .toList());
    }

    private static ReviewRequest request(ReviewRule rule, String group) {
        return new ReviewRequest(group, List.of(rule.code()), rule.dueDays(), rule.blocking());
    }

    /** A review given by another school's officer holds although that school has left; each party and school answers for itself. */
    private static Optional<OpinionGiven> last(ReviewRule rule, String group, List<OpinionGiven> given) {
        boolean anyGroup = rule.scope() == Scope.OTHER_SCHOOL;
        return given.stream()
                .filter(opinion -> opinion.kinds().contains(rule.code())
                        && (anyGroup || opinion.group().equals(group)))
                .reduce((earlier, later) -> later);
    }

    /** What was said before contents had a hash holds for its round. */
    private static boolean holds(OpinionGiven opinion, ReviewRule rule, int round, Contents contents) {
        boolean untouched = contents.holds(opinion.contentHash(), rule.concerns());
        return opinion.round() == round
                ? untouched || opinion.contentHash() == null
                : untouched && opinion.opinion().stands();
    }

    private static ReviewRequest together(ReviewRequest first, ReviewRequest second) {
        List<String> kinds = new ArrayList<>(first.kinds());
        second.kinds().stream().filter(kind -> !kinds.contains(kind)).forEach(kinds::add);
        return new ReviewRequest(
                first.group(),
                List.copyOf(kinds),
                Math.min(first.dueDays(), second.dueDays()),
                first.blocking() || second.blocking());
    }

    /**
     * What the opinions asked for come to: an unfavourable blocking one is arbitrated before anything else.
     *
     * @param asked the requests of this pass
     * @param given opinions of all rounds, the oldest first: of two answers to the same request the later one counts
     */
    public static RoundOutcome conclude(List<ReviewRequest> asked, int round, List<OpinionGiven> given) {
        List<OpinionGiven> answers = asked.stream()
                .flatMap(request -> last(request, round, given).stream())
                .toList();
        if (answers.stream().anyMatch(answer -> answer.blocking() && answer.opinion() == Opinion.UNFAVORABLE)) {
            return RoundOutcome.UNFAVORABLE;
        }
        return answers.stream().anyMatch(answer -> answer.opinion() == Opinion.CHANGES_REQUIRED)
                ? RoundOutcome.CHANGES
                : RoundOutcome.FAVORABLE;
    }

    private static Optional<OpinionGiven> last(ReviewRequest request, int round, List<OpinionGiven> given) {
        return given.stream()
                .filter(opinion -> opinion.round() == round)
                .filter(opinion -> request.group().equals(opinion.group())
                        && request.kinds().equals(opinion.kinds()))
                .reduce((earlier, later) -> later);
    }
}
