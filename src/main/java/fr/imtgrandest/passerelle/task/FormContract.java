package fr.imtgrandest.passerelle.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a task or a start accepts, as its form says.
 *
 * @param form id of the form; empty where there is no form
 * @param fields by key, in the order of the form
 */
record FormContract(String form, Map<String, FormField> fields) {

    /** Accepts nothing but the act itself. */
    static final FormContract WITHOUT_FORM = new FormContract("", Map.of());

    static FormContract of(String form, List<FormField> fields) {
        Map<String, FormField> byKey = fields.stream()
                .collect(Collectors.toMap(
                        FormField::key,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException("Form " + form + ": key " + one.key() + " stands twice");
                        },
                        LinkedHashMap::new));
        return new FormContract(form, byKey);
    }

    /** The words of all conditions: the names of what they look at, and some that are none. */
    Set<String> conditionWords() {
        return fields.values().stream()
                .flatMap(field -> field.hiddenIf().stream())
                .flatMap(condition -> condition.words().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<FormField> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }
}
