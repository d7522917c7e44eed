package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.identity.RuleGroups;
import fr.imtgrandest.passerelle.identity.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns the reviews that the rules require into one request per group, less what this round already has. */
@Component
public class ReviewPlan {

    private final RuleGroups groups;

    ReviewPlan(RuleGroups groups) {
        this.groups = groups;
    }

    /**
     * The reviews still needed.
     *
     * @param joining ids of the joining schools, the lead among them
     * @param given opinions of all rounds
     */
    public List<ReviewRequest> needed(
            List<ReviewRule> rules,
            String lead,
            List<String> joining,
            List<String> themes,
            int round,
            List<OpinionGiven> given) {
        List<OpinionGiven> current =
                given.stream().filter(opinion -> opinion.round() == round).toList();
        Map<String, ReviewRequest> requests = new LinkedHashMap<>();
        for (ReviewRule rule : rules) {
            for (String group : groups.of(rule.role(), rule.scope(), new RuleGroups.Subject(lead, joining, themes))) {
                if (!answered(rule, group, current)) {
                    ReviewRequest request =
                            new ReviewRequest(group, List.of(rule.code()), rule.dueDays(), rule.blocking());
                    requests.merge(group, request, ReviewPlan::together);
                }
            }
        }
        return List.copyOf(requests.values());
    }

    /** A review given by another school's officer holds although that school has left; each party and school answers for itself. */
    private static boolean answered(ReviewRule rule, String group, List<OpinionGiven> current) {
        boolean anyGroup = rule.scope() == Scope.OTHER_SCHOOL;
        return current.stream()
                .anyMatch(opinion -> opinion.kinds().contains(rule.code())
                        && (anyGroup || opinion.group().equals(group)));
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
     * @param given opinions of all rounds
     */
    public static RoundOutcome conclude(List<ReviewRequest> asked, int round, List<OpinionGiven> given) {
        List<OpinionGiven> answers = given.stream()
                .filter(opinion -> opinion.round() == round)
                .filter(opinion -> asked.stream()
                        .anyMatch(request -> request.group().equals(opinion.group())
                                && request.kinds().equals(opinion.kinds())))
                .toList();
        if (answers.stream().anyMatch(answer -> answer.blocking() && answer.opinion() == Opinion.UNFAVORABLE)) {
            return RoundOutcome.UNFAVORABLE;
        }
        return answers.stream().anyMatch(answer -> answer.opinion() == Opinion.CHANGES_REQUIRED)
                ? RoundOutcome.CHANGES
                : RoundOutcome.FAVORABLE;
    }
}
