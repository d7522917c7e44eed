package fr.imtgrandest.passerelle.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads a list to which people add rows; of what the browser allows in it, it takes what the server can check. */
final class RowsReader {

    private static final Set<String> COLUMNS = Set.of("textfield", "textarea", "select", "datetime");
    private static final String NAME = "[a-z][A-Za-z0-9]*";

    private static final int MAX_COLUMNS = 10;
    private static final int MAX_ROWS = 100;

    /** Of text in all rows together; written as JSON it stays below what {@link PlainValue} reads. */
    private static final int MAX_TEXT = 80_000;

    private final String form;
    private final JsonNode list;
    private final String key;

    RowsReader(String form, JsonNode list) {
        this.form = form;
        this.list = list;
        this.key = list.path("path").asText();
    }

    /**
     * The list as a field of its form.
     *
     * @param fields reads one column as a field
     * @throws IllegalStateException if the server could not check such a list
     */
    FormField read(String label, List<Condition> hiddenIf, Function<JsonNode, FormField> fields) {
        require(key.matches(NAME), "a list has a path, which is one word");
        require(list.path("isRepeating").asBoolean(), "a list is repeating");
        // The browser sends no row that is folded away.
        require(list.path("disableCollapse").asBoolean(), "a list cannot be collapsed");
        require(isOff("readonly") && isOff("disabled"), "a list is filled in");
        require(!confidential(list), "a list is not confidential");
        List<FormField> columns = StreamSupport.stream(list.path("components").spliterator(), false)
                .map(column -> column(column, fields))
                .toList();
        FieldType.Rows type = new FieldType.Rows(
                List.copyOf(FormContract.of(form, columns).fields().values()), limit("minRows"), limit("maxRows"));
        check(type);
        FormField.Mode mode = type.min() > 0 ? FormField.Mode.REQUIRED : FormField.Mode.OPTIONAL;
        return new FormField(key, label, type, mode, false, hiddenIf);
    }

    private FormField column(JsonNode column, Function<JsonNode, FormField> fields) {
        String type = column.path("type").asText();
        require(COLUMNS.contains(type), "no component of type " + type + " in a list");
        String name = column.path("key").asText();
        require(name.matches(NAME), "the key of a column is one word, not '" + name + "'");
        require(column.path("conditional").path("hide").asText().isBlank(), name + " has no condition in a list");
        require(!confidential(column), name + " is not confidential in a list");
        FormField field = fields.apply(column);
        boolean filledIn = field.mode() == FormField.Mode.OPTIONAL || field.mode() == FormField.Mode.REQUIRED;
        require(filledIn, name + " can be filled in");
        return field;
    }

    private void check(FieldType.Rows type) {
        int columns = type.columns().size();
        require(0 < columns && columns <= MAX_COLUMNS, "a list has 1 to " + MAX_COLUMNS + " columns");
        boolean limits = type.min() <= type.max() && 0 < type.max() && type.max() <= MAX_ROWS;
        require(limits, "minRows is not above maxRows, and maxRows is 1 to " + MAX_ROWS);
        long text = type.columns().stream()
                .map(FormField::type)
                .mapToLong(column -> column instanceof FieldType.Text t ? t.maxLength() : 0)
                .sum();
        require(text * type.max() <= MAX_TEXT, "its rows take more than " + MAX_TEXT + " characters");
    }

    private int limit(String name) {
        String text = list.path("properties").path(name).asText();
        require(text.matches("\\d{1,3}"), name + " is a number of rows");
        return Integer.parseInt(text);
    }

    private boolean isOff(String flag) {
        JsonNode value = list.path(flag);
        return value.isMissingNode() || (value.isBoolean() && !value.booleanValue());
    }

    private static boolean confidential(JsonNode component) {
        return component.path("properties").path("confidential").asBoolean();
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalStateException("Form " + form + ", list '" + key + "': " + rule);
        }
    }
}
