package fr.imtgrandest.passerelle.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    /** Every component, also those inside groups. */
    List<JsonNode> components() {
        List<JsonNode> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    /** The components that take a value. */
    List<JsonNode> fields() {
        return components().stream().filter(component -> component.has("key")).toList();
    }

    /** The values that a field offers in the form itself. */
    static List<String> values(JsonNode field) {
        List<String> values = new ArrayList<>();
        field.path("values").forEach(value -> values.add(value.path("value").asText()));
        return values;
    }

    private static void collect(JsonNode parent, List<JsonNode> found) {
        for (JsonNode component : parent.path("components")) {
            found.add(component);
            collect(component, found);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
