package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.THEME;

import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.task.Option;
import fr.imtgrandest.passerelle.task.OptionRequest;
import fr.imtgrandest.passerelle.task.OptionSource;
import fr.imtgrandest.passerelle.task.TaskFacts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The members and leads of the working group whose action a task belongs to, by name. */
@Component
class GroupMemberOptions implements OptionSource {

    private final TaskFacts tasks;
    private final WorkingGroups groups;

    GroupMemberOptions(TaskFacts tasks, WorkingGroups groups) {
        this.tasks = tasks;
        this.groups = groups;
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
        return THEME.find(tasks.variables(taskId)).map(this::members).orElse(List.of());
    }

    private List<Option> members(String theme) {
        return groups.members(theme).stream()
                .map(member -> new Option(member.userId(), member.name()))
                .toList();
    }
}
