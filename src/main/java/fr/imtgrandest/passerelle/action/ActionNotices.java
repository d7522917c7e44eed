package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.notification.Notice;
import fr.imtgrandest.passerelle.notification.NoticeSource;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells whoever proposed an action what was decided on it, and the owner of a milestone that it is late. */
@Component
class ActionNotices implements NoticeSource {

    static final String TOPIC = "action";

    private static final String SEPARATOR = "/";
    private static final String APPROVED = "APPROVED";
    private static final String ENDED = "ENDED";

    private final ActionCases cases;
    private final FieldLabels labels;

    ActionNotices(ActionCases cases, FieldLabels labels) {
        this.cases = cases;
        this.labels = labels;
    }

    static String approved(Reference reference) {
        return reference + SEPARATOR + APPROVED;
    }

    static String ended(Reference reference) {
        return reference + SEPARATOR + ENDED;
    }

    /** @param position of the milestone in the plan, from 0 */
    static String late(Reference reference, int position) {
        return reference + SEPARATOR + position;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Set<String> recipients(String thing) {
        return isOfMilestone(thing)
                ? milestone(thing).map(late -> Set.of(late.milestone().owner())).orElse(Set.of())
                : find(thing).map(found -> Set.of(found.proposer())).orElse(Set.of());
    }

    @Override
    public Optional<Notice> notice(String thing, String userId, Locale locale) {
        return find(thing)
                .flatMap(found -> isOfMilestone(thing)
                        ? milestone(thing).map(late -> late(found, late, locale))
                        : Optional.of(decided(found, thing, locale)));
    }

    private Notice decided(ActionCase found, String thing, Locale locale) {
        boolean ended = found.ending() != null && what(thing).equals(ENDED);
        String decision = labels.message(ended ? "action.ending." + found.ending() : "action.notice.approved", locale);
        return notice(found, labels.message("mail.decision.subject", locale, about(found)), decision, locale);
    }

    private Notice late(ActionCase found, MilestoneProgress late, Locale locale) {
        String name = late.milestone().name();
        return notice(
                found,
                labels.message("mail.milestone.subject", locale, name, about(found)),
                labels.message(
                        "mail.milestone.late",
                        locale,
                        name,
                        FieldLabels.date(late.milestone().due(), locale)),
                locale);
    }

    private Notice notice(ActionCase found, String subject, String line, Locale locale) {
        return new Notice(
                subject, List.of(line), found.reference().page(), labels.message("mail.decision.open", locale));
    }

    private static String about(ActionCase found) {
        return found.reference() + " · " + found.proposal().title();
    }

    private Optional<ActionCase> find(String thing) {
        return cases.find(reference(thing));
    }

    /** Only as long as its owner has not done it. */
    private Optional<MilestoneProgress> milestone(String thing) {
        int position = Integer.parseInt(what(thing));
        return cases.milestones(reference(thing)).stream()
                .filter(progress -> progress.position() == position)
                .filter(progress -> progress.state() == MilestoneProgress.State.OPEN)
                .findFirst();
    }

    private static boolean isOfMilestone(String thing) {
        return !what(thing).equals(APPROVED) && !what(thing).equals(ENDED);
    }

    private static Reference reference(String thing) {
        return Reference.of(thing.substring(0, thing.indexOf(SEPARATOR)));
    }

    private static String what(String thing) {
        return thing.substring(thing.indexOf(SEPARATOR) + 1);
    }
}
