package fr.imtgrandest.passerelle.engine;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.impl.HistoricIdentityLinkLogQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;

// Links are read inside the running command: by the task's own cache, and for tasks of the past without authorization.

/** Reads whom a task is linked to, within the running command. */
final class LinkedPeople {

    private LinkedPeople() {}

    static TaskLinks of(TaskEntity task) {
        List<IdentityLink> candidates = task.getCandidates().stream()
                .filter(link -> !isDeleted((IdentityLinkEntity) link))
                .toList();
        return new TaskLinks(
                task.getId(),
                task.getAssignee(),
                present(candidates, IdentityLink::getUserId),
                present(candidates, IdentityLink::getGroupId));
    }

    /** A link that the running command has taken off stays among those of its task until the command ends. */
    private static boolean isDeleted(IdentityLinkEntity link) {
        return Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .isDeleted(link);
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
                present(candidates, HistoricIdentityLinkLog::getUserId),
                present(candidates, HistoricIdentityLinkLog::getGroupId)));
    }

    private static List<HistoricIdentityLinkLog> candidatesEver(String taskId) {
        HistoricIdentityLinkLogQueryImpl query = new HistoricIdentityLinkLogQueryImpl();
        query.taskId(taskId).type(IdentityLinkType.CANDIDATE);
        return Context.getCommandContext()
                .getHistoricIdentityLinkManager()
                .findHistoricIdentityLinkLogByQueryCriteria(query, null);
    }

    private static <L> Set<String> present(Collection<L> links, Function<L, @Nullable String> id) {
        return links.stream().map(id).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
