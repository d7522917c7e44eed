package fr.imtgrandest.passerelle.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** One file of {@code forms/}. */
record FormFile(String name, JsonNode root) {

    static final Path DIRECTORY = Path.of("forms");

    private static final JsonMapper JSON = new JsonMapper();

    static List<FormFile> all() {
        return ProcessFile.in(DIRECTORY, ".form").stream().map(FormFile::read).toList();
    }

    static FormFile named(String name) {
        return read(DIRECTORY.resolve(name + ".form"));
    }

    private static FormFile read(Path path) {
        try {
            return new FormFile(path.getFileName().toString().replace(".form", ""), JSON.readTree(path.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every component, also those inside groups and lists. */
    List<JsonNode> components() {
        List<JsonNode> found = new ArrayList<>();
        collect(root, component -> true, found);
        return found;
    }

    /** The components that take a value; a list of rows is one, its columns are not. */
    List<JsonNode> fields() {
        List<JsonNode> found = new ArrayList<>();
        collect(root, component -> !isList(component), found);
        return found.stream()
                .filter(component -> component.has("key") || isList(component))
                .toList();
    }

    /** Whether people add rows to it. */
    static boolean isList(JsonNode component) {
        return component.path("type").asText().equals("dynamiclist");
    }

    /** The columns of a list; none of another field. */
    static List<JsonNode> columns(JsonNode field) {
        List<JsonNode> columns = new ArrayList<>();
        field.path("components").forEach(columns::add);
        return columns;
    }

    /** The name of the variable that a field fills in. */
    static String key(JsonNode field) {
        return field.path(isList(field) ? "path" : "key").asText();
    }

    /** The least number of rows of a list. */
    static int minRows(JsonNode list) {
        return list.path("properties").path("minRows").asInt();
    }

    /** The values that a field offers in the form itself. */
    static List<String> values(JsonNode field) {
        List<String> values = new ArrayList<>();
        field.path("values").forEach(value -> values.add(value.path("value").asText()));
        return values;
    }

    private static void collect(JsonNode parent, Predicate<JsonNode> entered, List<JsonNode> found) {
        for (JsonNode component : parent.path("components")) {
            found.add(component);
            if (entered.test(component)) {
                collect(component, entered, found);
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
