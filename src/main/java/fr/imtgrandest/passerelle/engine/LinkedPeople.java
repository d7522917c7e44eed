package fr.imtgrandest.passerelle.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.impl.HistoricIdentityLinkLogQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;

// Links are read inside the running command: by the task's own cache, and for tasks of the past without authorization.

/** Reads whom a task is linked to, within the running command. */
final class LinkedPeople {

    private LinkedPeople() {}

    /** Without those that the running command has taken off, which stay among the links of the task until it ends. */
    static TaskLinks of(TaskEntity task) {
        DbEntityManager command = Context.getCommandContext().getDbEntityManager();
        return TaskLinks.of(
                task,
                task.getCandidates().stream()
                        .filter(link -> !command.isDeleted((IdentityLinkEntity) link))
                        .toList());
    }

    /** The links of a task that is open or was; empty when there was never such a task. */
    static Optional<TaskLinks> ofTaskEverOpen(String taskId) {
        TaskEntity open = Context.getCommandContext().getTaskManager().findTaskById(taskId);
        return open == null ? ofPastTask(taskId) : Optional.of(of(open));
    }

    private static Optional<TaskLinks> ofPastTask(String taskId) {
        CommandContext command = Context.getCommandContext();
        @Nullable
        HistoricTaskInstanceEntity past =
                command.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
        if (past == null) {
            return Optional.empty();
        }
        List<HistoricIdentityLinkLog> candidates = command.runWithoutAuthorization(() -> candidatesEver(taskId));
        return Optional.of(new TaskLinks(
                taskId,
                past.getAssignee(),
                TaskLinks.present(candidates, HistoricIdentityLinkLog::getUserId),
                TaskLinks.present(candidates, HistoricIdentityLinkLog::getGroupId)));
    }

    private static List<HistoricIdentityLinkLog> candidatesEver(String taskId) {
        HistoricIdentityLinkLogQueryImpl query = new HistoricIdentityLinkLogQueryImpl();
        query.taskId(taskId).type(IdentityLinkType.CANDIDATE);
        return Context.getCommandContext()
                .getHistoricIdentityLinkManager()
                .findHistoricIdentityLinkLogByQueryCriteria(query, null);
    }
}
