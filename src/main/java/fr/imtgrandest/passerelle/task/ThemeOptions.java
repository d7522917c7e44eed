package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.identity.WorkingGroups;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The themes of the working groups that work at this moment, and those that the case has already. */
@Component
class ThemeOptions implements OptionSource {

    private final WorkingGroups workingGroups;
    private final TaskFacts tasks;

    ThemeOptions(WorkingGroups workingGroups, TaskFacts tasks) {
        this.workingGroups = workingGroups;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "themes";
    }

    @Override
    public List<Option> options(OptionRequest request) {
        Set<String> kept = ofCase(request.taskId());
        return workingGroups.all().stream()
                .filter(group -> group.isActive() || kept.contains(group.theme()))
                .map(group -> new Option(group.theme(), group.name(request.locale())))
                .sorted(Option.byLabel(request.locale()))
                .toList();
    }

    private Set<String> ofCase(@Nullable String taskId) {
        Set<String> themes = new HashSet<>();
        if (taskId != null) {
            Map<String, Object> variables = tasks.variables(taskId);
            CaseVariables.THEME.find(variables).ifPresent(themes::add);
            CaseVariables.THEMES.find(variables).ifPresent(themes::addAll);
        }
        return themes;
    }
}
