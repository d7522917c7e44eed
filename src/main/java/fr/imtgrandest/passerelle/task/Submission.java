package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.VariableKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was submitted, on top of what the case already holds. */
public final class Submission {

    private final @Nullable String taskId;
    private final String userId;
    private final Map<String, Object> submitted;
    private final Set<String> overwritten;
    private final Function<String, @Nullable Object> stored;
    private final Map<String, List<Map<?, ?>>> rows;

    /**
     * Builds the view of a checked submission.
     *
     * @param taskId the task that is answered; null for a start
     * @param submitted the values without fault, as plain Java
     * @param overwritten names whose stored value no longer counts: submitted with a value, emptied, or at fault
     * @param stored gives the values that the task could read before, by name
     * @param rows the rows of each list that was submitted, without the cells that are at fault
     */
    Submission(
            @Nullable String taskId,
            String userId,
            Map<String, Object> submitted,
            Set<String> overwritten,
            Function<String, @Nullable Object> stored,
            Map<String, List<Map<?, ?>>> rows) {
        this.taskId = taskId;
        this.userId = userId;
        Map<String, Object> asStored = new HashMap<>(submitted);
        asStored.replaceAll((name, value) -> PlainValue.stored(value));
        this.submitted = Map.copyOf(asStored);
        this.overwritten = Set.copyOf(overwritten);
        this.stored = stored;
        this.rows = Map.copyOf(rows);
    }

    /** Whether there is a value, submitted or stored. */
    public boolean has(VariableKey<?> key) {
        return find(key).isPresent();
    }

    /** The submitted value, else the stored one; empty when it was emptied or is at fault. */
    public <T> Optional<T> find(VariableKey<T> key) {
        return overwritten.contains(key.name())
                ? submitted(key)
                : submitted(key).or(() -> stored(key));
    }

    /** The submitted value; empty when none was submitted or it is at fault. */
    public <T> Optional<T> submitted(VariableKey<T> key) {
        return key.find(submitted);
    }

    /** The value that the case held before. */
    public <T> Optional<T> stored(VariableKey<T> key) {
        return key.find(stored);
    }

    /**
     * One column of a list, row by row, so that a rule can say all that is wrong with a list of which some cells are at fault;
     * empty where a row has nothing there or something at fault.
     */
    public List<Optional<String>> column(String list, String column) {
        return rows.getOrDefault(list, List.of()).stream()
                .map(row -> Optional.ofNullable(row.get(column)).map(Object::toString))
                .toList();
    }

    /** The task that is answered; empty when a case is started. */
    public Optional<String> taskId() {
        return Optional.ofNullable(taskId);
    }

    public String userId() {
        return userId;
    }
}
