package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.identity.ErasureObstacle;
import fr.imtgrandest.passerelle.identity.KnownPerson;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Whoever holds a task cannot be erased: the task would wait for nobody. */
@Component
class HeldTasks implements ErasureObstacle.Source {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final SystemAccess system;

    HeldTasks(TaskService tasks, RuntimeService runtime, SystemAccess system) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public List<ErasureObstacle> of(KnownPerson person) {
        return system.read(() -> person.userIds().stream()
                .flatMap(this::held)
                .distinct()
                .map(task -> new ErasureObstacle("person.obstacle.task", List.of(reference(task), task.getName())))
                .toList());
    }

    /** Those that they took, and those that are theirs by name. */
    private Stream<Task> held(String userId) {
        return Stream.concat(
                tasks.createTaskQuery().taskAssignee(userId).list().stream(),
                tasks.createTaskQuery().taskCandidateUser(userId).list().stream()
                        .filter(task -> tasks.getIdentityLinksForTask(task.getId()).stream()
                                .noneMatch(link -> link.getGroupId() != null)));
    }

    private String reference(Task task) {
        return runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).list().stream()
                .map(instance -> String.valueOf(instance.getBusinessKey()))
                .findFirst()
                .orElse("");
    }
}
