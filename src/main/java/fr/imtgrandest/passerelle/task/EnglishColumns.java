package fr.imtgrandest.passerelle.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.imtgrandest.passerelle.engine.VariableKey;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Translates the columns of a task list, which are variables of each task, in French as they were when it began. */
@Component
class EnglishColumns {

    private static final String NAME = "name";
    private static final String VALUE = "value";

    private final ShownCases cases;

    EnglishColumns(ShownCases cases) {
        this.cases = cases;
    }

    /** Puts the English of country and type in the place of their French. */
    void translate(JsonNode variables) {
        find(variables, TaskColumns.REFERENCE)
                .map(reference -> reference.path(VALUE).asText())
                .flatMap(Reference::parse)
                .ifPresent(reference -> translate(variables, cases.of(reference, Locale.ENGLISH)));
    }

    private static void translate(JsonNode variables, CaseColumns.Columns english) {
        find(variables, TaskColumns.COUNTRY).ifPresent(column -> column.put(VALUE, english.country()));
        find(variables, TaskColumns.TYPE).ifPresent(column -> column.put(VALUE, english.type()));
    }

    private static Optional<ObjectNode> find(JsonNode variables, VariableKey<?> key) {
        return StreamSupport.stream(variables.spliterator(), false)
                .filter(variable -> key.name().equals(variable.path(NAME).asText()))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .findFirst();
    }
}
