package fr.imtgrandest.passerelle.task;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Holds one submission against the contract of its form and gathers what does not fit. */
final class SubmissionCheck {

    private final FormContract contract;
    private final VariableMap submission;
    private final Function<String, @Nullable Object> stored;
    private final Map<String, Object> plain = new HashMap<>();
    private final Faults faults;

    /** Lists on view: the browser sends nothing for one whose rows were all removed. */
    private final Set<String> lists = new HashSet<>();

    /** @param stored gives the variables that the task sees, as the engine has them, by name */
    SubmissionCheck(
            FormContract contract, VariableMap submission, Function<String, @Nullable Object> stored, Faults faults) {
        this.contract = contract;
        this.submission = submission;
        this.stored = stored;
        this.faults = faults;
        for (String name : submission.keySet()) {
            PlainValue.of(typed(name)).ifPresent(found -> plain.put(name, withoutBlankCells(name, found)));
        }
    }

    /**
     * Adds a fault for each field that is wrong and each value that no field declares.
     *
     * @param values checks one value that was filled in
     */
    void run(BiConsumer<FormField, Object> values) {
        Map<String, Object> visible = visible(contract.conditionWords());
        contract.fields().values().forEach(field -> check(field, visible, values));
        submission.keySet().stream()
                .filter(name -> contract.field(name).isEmpty())
                .sorted()
                .forEach(name -> faults.add(name, "form.fault.unknown"));
    }

    /** The values without fault that were filled in, as plain Java. */
    Map<String, Object> accepted() {
        Map<String, Object> accepted = new HashMap<>(plain);
        accepted.keySet().removeIf(faults::concern);
        contract.fields().values().stream()
                .filter(this::isEmpty)
                .map(FormField::key)
                .forEach(accepted::remove);
        return accepted;
    }

    /** The rows of each list that was filled in, without the cells that are at fault. */
    Map<String, List<Map<?, ?>>> rows() {
        Map<String, List<Map<?, ?>>> rows = new HashMap<>();
        lists.forEach(list ->
                PlainValue.asRows(plain.get(list)).ifPresent(all -> rows.put(list, withoutFaults(list, all))));
        return rows;
    }

    private List<Map<?, ?>> withoutFaults(String list, List<Map<?, ?>> rows) {
        return IntStream.rangeClosed(1, rows.size())
                .<Map<?, ?>>mapToObj(row -> withoutFaults(list, row, rows.get(row - 1)))
                .toList();
    }

    private Map<?, ?> withoutFaults(String list, int row, Map<?, ?> values) {
        Map<?, ?> sound = new HashMap<>(values);
        sound.keySet().removeIf(column -> faults.concern(Faults.cell(list, row, column.toString())));
        return sound;
    }

    /**
     * Makes no value of blank text, and of a list its rows without blank cells, so that whoever reads the variable later
     * need not tell them apart.
     */
    void tidy() {
        contract.fields().values().stream()
                .filter(field -> submission.containsKey(field.key()))
                .filter(field -> field.type() instanceof FieldType.Text && isEmpty(field))
                .forEach(field -> submission.putValueTyped(field.key(), Variables.untypedNullValue()));
        lists.forEach(key -> submission.putValueTyped(key, PlainValue.ofRows(plain.getOrDefault(key, List.of()))));
    }

    private Object withoutBlankCells(String name, Object value) {
        return contract.field(name).map(FormField::type).orElse(null) instanceof FieldType.Rows rows
                ? PlainValue.asRows(value)
                        .<Object>map(all -> all.stream().map(rows::filledIn).toList())
                        .orElse(value)
                : value;
    }

    private boolean isEmpty(FormField field) {
        return PlainValue.isEmpty(field.type(), plain.get(field.key()));
    }

    /** The names whose stored value no longer counts. */
    Set<String> overwritten() {
        Set<String> names = new HashSet<>(submission.keySet());
        names.addAll(lists);
        contract.fields().keySet().stream().filter(faults::concern).forEach(names::add);
        return names;
    }

    /** What the browser has for these names: the fields of the form, empty ones too, and what the task sees besides. */
    private Map<String, Object> visible(Set<String> names) {
        Map<String, Object> visible = new HashMap<>();
        for (String name : names) {
            Optional<Object> value =
                    submission.containsKey(name) ? Optional.ofNullable(plain.get(name)) : storedPlain(name);
            if (value.isPresent() || contract.field(name).isPresent()) {
                visible.put(name, value.orElse(null));
            }
        }
        return visible;
    }

    private Optional<Object> storedPlain(String name) {
        return PlainValue.ofStored(stored.apply(name));
    }

    private void check(FormField field, Map<String, Object> visible, BiConsumer<FormField, Object> values) {
        boolean present = submission.containsKey(field.key());
        boolean hidden = field.hiddenIf().stream().anyMatch(condition -> condition.holds(visible));
        if (field.type() instanceof FieldType.Rows && !hidden) {
            lists.add(field.key());
        }
        if (hidden) {
            fault(present, field, "hidden");
        } else if (field.mode() == FormField.Mode.DISABLED) {
            fault(present, field, "disabled");
        } else if (present) {
            checkPresent(field, values);
        } else {
            fault(field.mode() == FormField.Mode.REQUIRED, field, "required");
        }
    }

    private void checkPresent(FormField field, BiConsumer<FormField, Object> values) {
        TypedValue value = typed(field.key());
        Optional<Object> found = Optional.ofNullable(plain.get(field.key()));
        if (value.isTransient() || !PlainValue.isKnown(value) || (found.isEmpty() && !PlainValue.isNull(value))) {
            fault(true, field, "type");
        } else if (field.mode() == FormField.Mode.READONLY) {
            fault(!isAsStored(field, found), field, "readonly");
        } else if (found.isEmpty() || isEmpty(field)) {
            fault(field.mode() == FormField.Mode.REQUIRED, field, "required");
        } else {
            values.accept(field, found.get());
        }
    }

    /** The browser sends an empty field for a value that is not there. */
    private boolean isAsStored(FormField field, Optional<Object> found) {
        Optional<Object> before = storedPlain(field.key());
        boolean nothing = isEmpty(field) || Boolean.FALSE.equals(found.orElse(null));
        return found.equals(before) || (before.isEmpty() && nothing);
    }

    private void fault(boolean wrong, FormField field, String key) {
        if (wrong) {
            faults.add(field.key(), "form.fault." + key);
        }
    }

    private TypedValue typed(String name) {
        return submission.getValueTyped(name);
    }
}
