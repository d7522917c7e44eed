package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.action.Milestone;
import fr.imtgrandest.passerelle.action.MilestoneProgress;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts milestones into the reader's words. */
@Component
class MilestoneViews {

    private final People people;
    private final ActionListViews lists;
    private final FieldLabels labels;

    MilestoneViews(People people, ActionListViews lists, FieldLabels labels) {
        this.people = people;
        this.lists = lists;
        this.labels = labels;
    }

    /** @param ended whether the action is over, so that nothing is late any more */
    List<MilestoneLine> lines(List<MilestoneProgress> milestones, boolean ended, Locale locale) {
        Map<String, String> names = people.names(milestones.stream()
                .map(progress -> progress.milestone().owner())
                .collect(Collectors.toSet()));
        return milestones.stream()
                .map(progress -> line(progress, names, ended, locale))
                .toList();
    }

    private MilestoneLine line(MilestoneProgress progress, Map<String, String> names, boolean ended, Locale locale) {
        Milestone milestone = progress.milestone();
        return new MilestoneLine(
                progress.position() + 1,
                milestone.name(),
                FieldLabels.date(milestone.due(), locale),
                names.getOrDefault(milestone.owner(), milestone.owner()),
                milestone.deliverable(),
                progress.state().name(),
                labels.message("action.milestone.state." + progress.state(), locale),
                !ended && progress.lateOn(lists.today()),
                progress.report(),
                reminded(progress, locale));
    }

    private @Nullable String reminded(MilestoneProgress progress, Locale locale) {
        if (progress.reminders().isEmpty()) {
            return null;
        }
        return progress.reminders().stream()
                .map(reminder -> FieldLabels.day(reminder.at(), locale))
                .collect(Collectors.joining(", "));
    }
}
