package fr.imtgrandest.passerelle.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case as the history of its page tells it, in the reader's words.
 *
 * @param changes the fields that it set
 * @param seal of its row in the journal; null while it is open, or where it is older than the journal
 */
public record HistoryLine(
        String step,
        String who,
        String when,
        String waited,
        List<Fact> changes,
        @Nullable String seal) {}
