package fr.imtgrandest.passerelle.engine;

import java.util.Set;
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
}
