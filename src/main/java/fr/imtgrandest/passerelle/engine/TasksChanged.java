package fr.imtgrandest.passerelle.engine;

import java.util.List;
import java.util.Set;

/**
 * Published at the end of a command that opened or ended tasks or gave them to others, within its transaction.
 *
 * @param open as they are now
 * @param ended their ids
 */
public record TasksChanged(List<LinkedTask> open, Set<String> ended) {

    public TasksChanged {
        open = List.copyOf(open);
        ended = Set.copyOf(ended);
    }
}
