package fr.imtgrandest.passerelle.task;

import java.util.ArrayList;
import java.util.List;

/** All that is wrong with a submission, gathered so that people can put it right at once. */
public final class Faults {

    private final List<Fault> all = new ArrayList<>();

    /**
     * Adds a fault of a field.
     *
     * @param field key of the field, or of a row or a cell of a list
     * @param messageKey key in the message bundles
     * @param arguments what the message inserts: text, numbers, dates
     */
    public void add(String field, String messageKey, Object... arguments) {
        all.add(new Fault(field, messageKey, List.of(arguments)));
    }

    /** Key of a row of a list, the first being 1. */
    public static String row(String list, int row) {
        return list + "[" + row + "]";
    }

    /** Key of a cell of a list, the first row being 1. */
    public static String cell(String list, int row, String column) {
        return row(list, row) + "." + column;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether something is wrong with this field, or with a row or a cell of this list. */
    public boolean concern(String field) {
        return all.stream().map(Fault::field).anyMatch(fault -> fault.equals(field) || fault.startsWith(field + "["));
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
