package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.action.ActionCategory;
import fr.imtgrandest.passerelle.action.ActionStage;
import fr.imtgrandest.passerelle.action.ActionStatus;
import fr.imtgrandest.passerelle.agreement.Dimension;
import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.identity.WorkingGroup;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.shared.Choice;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What lists of the filter offer, and which choice was made. */
@Component
class FilterChoices {

    private final Alliance alliance;
    private final WorkingGroups workingGroups;
    private final FieldLabels labels;

    FilterChoices(Alliance alliance, WorkingGroups workingGroups, FieldLabels labels) {
        this.alliance = alliance;
        this.workingGroups = workingGroups;
        this.labels = labels;
    }

    /** Choices by the name of their field; those of the state apart in two lists. */
    record Lists(
            List<Choice> themes,
            List<Choice> categories,
            List<Choice> dimensions,
            List<Choice> schools,
            List<Choice> stages,
            List<Choice> statuses) {}

    /** Retired groups too: their actions are still there. */
    List<String> themes() {
        return workingGroups.all().stream().map(WorkingGroup::theme).toList();
    }

    List<String> schools() {
        return alliance.schools().stream().map(Alliance.School::id).toList();
    }

    Lists of(ActionQuery query, Locale locale) {
        String state = query.get(ActionQuery.STATE);
        return new Lists(
                workingGroups.all().stream()
                        .map(group -> choice(group.theme(), group.name(locale), query.get(ActionQuery.THEME)))
                        .toList(),
                choices(ActionCategory.values(), "action.category.", query.get(ActionQuery.CATEGORY), locale),
                choices(Dimension.values(), "value.dimension.", query.get(ActionQuery.DIMENSION), locale),
                schools().stream()
                        .map(id -> choice(id, labels.school(id), query.get(ActionQuery.SCHOOL)))
                        .toList(),
                choices(ActionStage.values(), "action.stage.", state, locale).stream()
                        .filter(stage -> !stage.value().equals(ActionStage.DONE.name()))
                        .toList(),
                choices(ActionStatus.values(), "action.status.", state, locale));
    }

    private List<Choice> choices(Enum<?>[] values, String key, String chosen, Locale locale) {
        return Arrays.stream(values)
                .map(value -> choice(value.name(), labels.message(key + value, locale), chosen))
                .toList();
    }

    private static Choice choice(String value, String label, String chosen) {
        return new Choice(value, label, value.equals(chosen));
    }
}
