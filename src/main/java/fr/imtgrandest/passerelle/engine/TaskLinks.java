package fr.imtgrandest.passerelle.engine;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * The people and groups that a task is linked to, which is all that rights on it follow from.
 *
 * @param assignee who holds the task; null when nobody does
 */
public record TaskLinks(
        String taskId, @Nullable String assignee, Set<String> candidateUsers, Set<String> candidateGroups) {

    public TaskLinks {
        candidateUsers = Set.copyOf(candidateUsers);
        candidateGroups = Set.copyOf(candidateGroups);
    }

    /** Those of a task, of all whom it is linked to in whatever way. */
    public static TaskLinks of(Task task, Collection<? extends IdentityLink> links) {
        List<? extends IdentityLink> candidates = links.stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        return new TaskLinks(
                task.getId(),
                task.getAssignee(),
                present(candidates, IdentityLink::getUserId),
                present(candidates, IdentityLink::getGroupId));
    }

    static <L> Set<String> present(Collection<? extends L> links, Function<L, @Nullable String> id) {
        return links.stream().map(id).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
