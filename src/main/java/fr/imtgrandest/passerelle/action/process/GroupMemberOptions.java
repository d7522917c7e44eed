package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.THEME;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.task.Option;
import fr.imtgrandest.passerelle.task.OptionRequest;
import fr.imtgrandest.passerelle.task.OptionSource;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The members and leads of the working group whose action a task belongs to, by name. */
@Component
class GroupMemberOptions implements OptionSource {

    private final TaskService tasks;
    private final WorkingGroups groups;
    private final SystemAccess system;

    GroupMemberOptions(TaskService tasks, WorkingGroups groups, SystemAccess system) {
        this.tasks = tasks;
        this.groups = groups;
        this.system = system;
    }

    @Override
    public String name() {
        return "groupMembers";
    }

    @Override
    public List<Option> options(OptionRequest request) {
        String taskId = request.taskId();
        if (taskId == null) {
            return List.of();
        }
        Map<String, Object> variables = system.read(() -> tasks.getVariables(taskId, List.of(THEME.name())));
        return THEME.find(variables).map(this::members).orElse(List.of());
    }

    private List<Option> members(String theme) {
        return groups.members(theme).stream()
                .map(member -> new Option(member.userId(), member.name()))
                .toList();
    }
}
