package fr.imtgrandest.passerelle.task;

import java.util.ArrayList;
import java.util.List;

/** All that is wrong with a submission, gathered so that people can put it right at once. */
public final class Faults {

    private final List<Fault> all = new ArrayList<>();

    /**
     * Adds a fault of a field.
     *
     * @param field key of the field
     * @param messageKey key in the message bundles
     * @param arguments what the message inserts: text, numbers, dates
     */
    public void add(String field, String messageKey, Object... arguments) {
        all.add(new Fault(field, messageKey, List.of(arguments)));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether something is wrong with this field. */
    public boolean concern(String field) {
        return all.stream().anyMatch(fault -> fault.field().equals(field));
    }

    /** Takes over the faults of fields that are not at fault already. */
    void addOthers(Faults others) {
        all.addAll(others.all.stream().filter(fault -> !concern(fault.field())).toList());
    }

    List<Fault> all() {
        return List.copyOf(all);
    }

    record Fault(String field, String messageKey, List<Object> arguments) {}
}
