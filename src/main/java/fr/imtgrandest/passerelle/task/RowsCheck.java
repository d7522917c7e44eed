package fr.imtgrandest.passerelle.task;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Checks the rows that were filled in: how many there are, and each cell against its column. */
final class RowsCheck {

    private final String list;
    private final FieldType.Rows type;
    private final BiConsumer<FormField, Object> cells;
    private final Faults faults;

    /** @param cells checks the value of one cell, as that of a field */
    RowsCheck(String list, FieldType.Rows type, BiConsumer<FormField, Object> cells, Faults faults) {
        this.list = list;
        this.type = type;
        this.cells = cells;
        this.faults = faults;
    }

    void run(Object value) {
        PlainValue.asRows(value).ifPresentOrElse(this::check, () -> fault(list, "rows"));
    }

    private void check(List<Map<?, ?>> rows) {
        if (rows.size() < type.min()) {
            fault(list, "fewRows", type.min());
        } else if (rows.size() > type.max()) {
            fault(list, "manyRows", type.max());
        }
        for (int row = 1; row <= Math.min(rows.size(), type.max()); row++) {
            row(row, rows.get(row - 1));
        }
    }

    private void row(int row, Map<?, ?> values) {
        if (values.isEmpty()) {
            fault(Faults.row(list, row), "emptyRow");
            return;
        }
        for (FormField column : type.columns()) {
            cell(column.at(Faults.cell(list, row, column.key())), values.get(column.key()));
        }
        values.keySet().stream()
                .map(String.class::cast)
                .filter(name -> type.column(name).isEmpty())
                .sorted()
                .forEach(name -> fault(Faults.cell(list, row, name), "column"));
    }

    private void cell(FormField cell, @Nullable Object value) {
        if (value != null) {
            cells.accept(cell, value);
        } else if (cell.mode() == FormField.Mode.REQUIRED) {
            fault(cell.key(), "required");
        }
    }

    private void fault(String field, String key, Object... arguments) {
        faults.add(field, "form.fault." + key, arguments);
    }
}
