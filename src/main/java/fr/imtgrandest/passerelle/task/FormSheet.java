package fr.imtgrandest.passerelle.task;

import java.util.List;
import java.util.Map;

/**
 * What the form of a task tells and asks, for pages that show it in their own way.
 *
 * @param passages what it tells, in its order
 * @param questions what it asks, by the key of the field
 */
public record FormSheet(List<Passage> passages, Map<String, Question> questions) {

    public FormSheet {
        passages = List.copyOf(passages);
        questions = Map.copyOf(questions);
    }

    /** What a text component of the form tells, by the name of its content. */
    public record Passage(String name, List<Block> blocks) {}

    /**
     * What a field asks.
     *
     * @param options on offer; empty where the answer is free
     */
    public record Question(String label, List<Option> options) {}
}
