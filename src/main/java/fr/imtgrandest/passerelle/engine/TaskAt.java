package fr.imtgrandest.passerelle.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The task at which someone acts, as it is before the act.
 *
 * @param step id of the task in its model
 * @param caseId reference of the case, or the id of its outermost process instance where it has none
 * @param candidateGroups the groups that are asked
 * @param contentHash of what the case holds as substance; null where a case has none or the act is about none
 */
public record TaskAt(
        String id,
        String step,
        String caseId,
        Set<String> candidateGroups,
        @Nullable String contentHash) {

    public TaskAt {
        candidateGroups = Set.copyOf(candidateGroups);
    }
}
