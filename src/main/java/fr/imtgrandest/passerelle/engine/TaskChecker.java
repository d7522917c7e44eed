package fr.imtgrandest.passerelle.engine;

import java.lang.reflect.Field;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

// Each command that names a task asks its checkers first; there is no public way to take part.

/**
 * Lets commands that name a task pass only for those who see it, on top of the engine's coarse grants.
 *
 * <p>Where these grants give everyone what a command asks for ({@link CoarseGrants}: to read tasks of processes and to work on
 * them), the narrower right alone decides, and the engine's table of authorizations is not asked.
 */
class TaskChecker extends AuthorizationCommandChecker {

    private static final Field NEW_ASSIGNEE = newAssignee();

    private final Supplier<TaskRights> rights;

    TaskChecker(Supplier<TaskRights> rights) {
        this.rights = rights;
    }

    @Override
    public void checkReadTask(@Nullable TaskEntity task) {
        TaskEntity seen = requireSeen(task);
        if (!isOfProcess(seen)) {
            super.checkReadTask(seen);
        }
    }

    @Override
    public void checkReadTaskVariable(@Nullable TaskEntity task) {
        super.checkReadTaskVariable(requireSeen(task));
    }

    @Override
    public void checkUpdateTaskVariable(@Nullable TaskEntity task) {
        super.checkUpdateTaskVariable(requireSeen(task));
    }

    @Override
    public void checkDeleteTask(@Nullable TaskEntity task) {
        super.checkDeleteTask(requireSeen(task));
    }

    @Override
    public void checkTaskWork(@Nullable TaskEntity task) {
        TaskEntity seen = requireSeen(task);
        CurrentPerson.find().ifPresent(person -> rights.get().requireWork(person, LinkedPeople.of(seen)));
        if (!isOfProcess(seen)) {
            super.checkTaskWork(seen);
        }
    }

    /** Nobody is granted to assign tasks; giving back one's own is the exception. */
    @Override
    public void checkTaskAssign(@Nullable TaskEntity task) {
        TaskEntity seen = requireSeen(task);
        if (!isGivenBack(seen)) {
            super.checkTaskAssign(seen);
        }
    }

    /** A task that the person does not see is refused in the words for one that does not exist. */
    private TaskEntity requireSeen(@Nullable TaskEntity task) {
        if (task == null) {
            throw new NotFoundException("Cannot find the task: task is null");
        }
        Optional<Person> person = CurrentPerson.find();
        if (person.isPresent() && !rights.get().sees(person.get(), LinkedPeople.of(task))) {
            throw new NotFoundException("Cannot find task with id " + task.getId() + ": task is null");
        }
        return task;
    }

    private static boolean isOfProcess(TaskEntity task) {
        return task.getProcessDefinitionId() != null;
    }

    private static boolean isGivenBack(TaskEntity task) {
        Command<?> command = Context.getCommandInvocationContext().getCommand();
        boolean isHolder = CurrentPerson.find()
                .filter(person -> person.userId().equals(task.getAssignee()))
                .isPresent();
        return isHolder && command instanceof AssignTaskCmd && ReflectionUtils.getField(NEW_ASSIGNEE, command) == null;
    }

    private static Field newAssignee() {
        Field field = ReflectionUtils.findField(AbstractAddIdentityLinkCmd.class, "userId");
        if (field == null) {
            throw new IllegalStateException("The engine's command to assign a task no longer holds a userId");
        }
        field.setAccessible(true);
        return field;
    }
}
