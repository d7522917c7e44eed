package fr.imtgrandest.passerelle.task;

import java.util.List;

/**
 * A step of a case as the history of its page tells it, in the reader's words.
 *
 * @param changes the fields that it set
 */
public record HistoryLine(String step, String who, String when, String waited, List<Fact> changes) {}
