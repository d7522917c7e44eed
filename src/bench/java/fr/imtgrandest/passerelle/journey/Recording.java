package fr.imtgrandest.passerelle.journey;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * What the beans of the models did to the engine in one case: variables set, tasks changed. A bare engine that does the same at
 * the same places runs the same models with the same variables and the same columns, without anything else of ours.
 */
final class Recording implements Serializable {

    private static final long serialVersionUID = 1;

    /**
     * One call of the engine.
     *
     * @param above whether it was made on the process instance instead of on the scope itself
     * @param typed whether the value is JSON, given as its text
     */
    record Write(boolean above, String method, Class<?>[] types, Object[] values, boolean typed) implements Serializable {}

    private final TreeMap<String, List<Write>> writes = new TreeMap<>();

    void put(String place, List<Write> done) {
        writes.putIfAbsent(place, List.copyOf(done));
    }

    List<Write> at(String place) {
        return writes.getOrDefault(place, List.of());
    }

    Map<String, List<Write>> all() {
        return Map.copyOf(writes);
    }

    /** A bean at an element and, where several run beside each other, for one of them. */
    static String place(String bean, VariableScope scope) {
        Object position = scope.getVariable("loopCounter");
        String element = scope instanceof DelegateTask task
                ? task.getTaskDefinitionKey() + " " + task.getEventName()
                : ((DelegateExecution) scope).getCurrentActivityId() + " " + ((BaseDelegateExecution) scope).getEventName();
        return bean + " " + element + " " + position;
    }

    void writeTo(Path file) throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
            out.writeObject(this);
        }
    }

    static Recording readFrom(Path file) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
            return (Recording) in.readObject();
        }
    }
}
