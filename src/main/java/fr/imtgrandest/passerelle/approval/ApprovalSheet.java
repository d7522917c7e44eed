package fr.imtgrandest.passerelle.approval;

import fr.imtgrandest.passerelle.identity.GroupNames;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.task.Fact;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the reader's language what is asked of directors and offices, and what they answered. */
@Component
public class ApprovalSheet {

    private final FieldLabels labels;
    private final People people;
    private final GroupNames groups;

    ApprovalSheet(FieldLabels labels, People people, GroupNames groups) {
        this.labels = labels;
        this.people = people;
        this.groups = groups;
    }

    public String heading(Locale locale) {
        return labels.message("approval.decisions", locale);
    }

    /**
     * For whom a decision is asked.
     *
     * @param school null where an office decides for all
     */
    public String decisionAsked(@Nullable String school, String group, Locale locale) {
        return labels.message(
                "approval.request.decision",
                locale,
                school == null ? groups.name(group, locale) : labels.school(school));
    }

    /** For whom a vote is asked, and by which rule it is counted. */
    public String voteAsked(String school, Ballot ballot, Locale locale) {
        return labels.message(
                "approval.request.vote",
                locale,
                labels.school(school),
                labels.value("majority", ballot.majority(), locale),
                ballot.quorum(),
                ballot.voters().size(),
                labels.school(ballot.chair()));
    }

    /** The decisions of one round, the oldest first. */
    public List<Fact> decisions(List<DecisionGiven> given, int round, Locale locale) {
        return given.stream()
                .filter(decision -> decision.round() == round)
                .map(decision -> new Fact(decider(decision, locale), sentence(decision, locale)))
                .toList();
    }

    /**
     * The decisions of all rounds, the oldest first, each with its round where there were several.
     *
     * @param subject says for which content an answer was given, by its hash
     */
    public List<Fact> allDecisions(
            List<DecisionGiven> given, int rounds, Function<@Nullable String, String> subject, Locale locale) {
        return given.stream()
                .map(decision -> new Fact(
                        decider(decision, locale) + labels.round(decision.round(), rounds, locale),
                        sentence(decision, locale) + subject.apply(decision.contentHash())))
                .toList();
    }

    /** The votes of one round, the oldest first. */
    public List<Fact> votes(List<VoteGiven> given, int round, Locale locale) {
        return given.stream()
                .filter(vote -> vote.round() == round)
                .map(vote -> new Fact(labels.school(vote.school()), sentence(vote, locale)))
                .toList();
    }

    /**
     * The votes of all rounds, the oldest first, each with its round where there were several.
     *
     * @param subject says for which content an answer was given, by its hash
     */
    public List<Fact> allVotes(
            List<VoteGiven> given, int rounds, Function<@Nullable String, String> subject, Locale locale) {
        return given.stream()
                .map(vote -> new Fact(
                        labels.school(vote.school()) + labels.round(vote.round(), rounds, locale),
                        sentence(vote, locale) + subject.apply(vote.contentHash())))
                .toList();
    }

    private String decider(DecisionGiven decision, Locale locale) {
        String school = decision.school();
        return school == null ? groups.name(decision.group(), locale) : labels.school(school);
    }

    private String sentence(DecisionGiven decision, Locale locale) {
        return because(labels.value("decision", decision.decision(), locale), decision.reason(), locale)
                + by(decision.by(), decision.at(), locale);
    }

    private String sentence(VoteGiven vote, Locale locale) {
        return because(labels.value("vote", vote.vote(), locale), vote.reason(), locale)
                + by(vote.by(), vote.at(), locale);
    }

    private String because(String answer, @Nullable String reason, Locale locale) {
        return reason == null ? answer : labels.about(answer, reason, locale);
    }

    private String by(String userId, Instant at, Locale locale) {
        return " — " + people.name(userId) + ", " + FieldLabels.day(at, locale);
    }
}
