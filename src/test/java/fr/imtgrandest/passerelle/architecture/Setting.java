package fr.imtgrandest.passerelle.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yaml.snakeyaml.Yaml;

/**
 * A property of ours that an installation may set: a component of a record that Spring binds.
 *
 * @param name with {@code []} for each of a list and {@code <id>} for each of a map
 * @param meaning what its Javadoc says; empty where it says nothing
 * @param preset what holds where it is not set, in words
 * @param composed whether it is made of the properties of its entries
 */
record Setting(String name, String meaning, String preset, boolean composed) {

    private static final Path METADATA = Path.of("target", "classes", "META-INF", "spring-configuration-metadata.json");
    private static final Path SHIPPED = Path.of("src", "main", "resources", "application.yaml");

    /** Of the demo alone, which is no part of the packaged program. */
    private static final String DEMO = "passerelle.local.";

    /** All of them, as the compiler wrote them down, and those of each entry of a list or map after it. */
    static List<Setting> all() throws IOException, ClassNotFoundException {
        List<Setting> settings = new ArrayList<>();
        for (JsonNode property : new ObjectMapper().readTree(METADATA.toFile()).path("properties")) {
            String name = property.path("name").asText();
            if (!name.startsWith(DEMO)) {
                Class<?> owner = Class.forName(property.path("sourceType").asText());
                settings.addAll(of(name, component(owner, name.substring(name.lastIndexOf('.') + 1))));
            }
        }
        return settings;
    }

    /** As Spring looks for it in the environment, with {@code 0} for the first of a list. */
    String variable() {
        return name.replace("[]", "_0").replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** What the first part after {@code passerelle} names. */
    String group() {
        return name.replaceFirst("^passerelle\\.([a-z-]+).*", "$1");
    }

    private static List<Setting> of(String name, RecordComponent component) throws IOException {
        List<Setting> settings = new ArrayList<>();
        Optional<Class<?>> entry = entry(component.getGenericType());
        settings.add(new Setting(name, meaning(component), preset(name, component), entry.isPresent()));
        if (entry.isPresent()) {
            String prefix = name + (Map.class.isAssignableFrom(component.getType()) ? ".<id>." : "[].");
            for (RecordComponent of : entry.get().getRecordComponents()) {
                settings.addAll(of(prefix + dashed(of.getName()), of));
            }
        }
        return settings;
    }

    private static RecordComponent component(Class<?> owner, String dashedName) {
        return Arrays.stream(owner.getRecordComponents())
                .filter(component -> dashed(component.getName()).equals(dashedName))
                .findFirst()
                .orElseThrow();
    }

    /** The record of which a list or map has one for each entry. */
    private static Optional<Class<?>> entry(Type type) {
        if (!(type instanceof ParameterizedType container)) {
            return Optional.empty();
        }
        Type[] arguments = container.getActualTypeArguments();
        return Optional.of(arguments[arguments.length - 1])
                .filter(last -> last instanceof Class<?> of && of.isRecord())
                .map(last -> (Class<?>) last);
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String meaning(RecordComponent component) throws IOException {
        String tag = "@param " + component.getName() + " ";
        return javadoc(component.getDeclaringRecord())
                .replaceAll("\n *\\*", "\n")
                .lines()
                .map(String::strip)
                .collect(Collectors.joining(" ", " ", " "))
                .transform(text -> Arrays.stream(text.split("(?= @[a-z]+ )")))
                .map(String::strip)
                .filter(part -> part.startsWith(tag))
                .map(part -> plain(part.substring(tag.length())))
                .findFirst()
                .orElse("");
    }

    /** What stands between the signs of the comment before a record. */
    private static String javadoc(Class<?> owner) throws IOException {
        String file = owner.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        String source = Files.readString(Path.of("src", "main", "java").resolve(file));
        String before = source.substring(0, source.indexOf("record " + owner.getSimpleName() + "("));
        int start = before.lastIndexOf("/**");
        return before.substring(start + 3, before.indexOf("*/", start));
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@code ([^}]*)}", "`$1`").replaceAll("\\s+", " ");
    }

    private static String preset(String name, RecordComponent component) throws IOException {
        Optional<Object> shipped = shipped(name);
        if (shipped.isPresent()) {
            return shipped.get() instanceof Collection<?> entries
                    ? entries.size() + " in `application.yaml`"
                    : Markdown.code(shipped.get().toString());
        }
        Optional<DefaultValue> preset = bound(component);
        if (preset.isPresent()) {
            String value = String.join(", ", preset.get().value());
            return value.isEmpty() ? "none" : Markdown.code(value);
        }
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "none" : "required";
    }

    /** Spring reads the annotation at the parameter of the constructor. */
    private static Optional<DefaultValue> bound(RecordComponent component) {
        return Arrays.stream(component.getDeclaringRecord().getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .flatMap(parameter -> Arrays.stream(parameter.getAnnotationsByType(DefaultValue.class)))
                .findFirst();
    }

    /** What {@code application.yaml} says in the jar. */
    private static Optional<Object> shipped(String name) throws IOException {
        Object value = new Yaml().load(Files.readString(SHIPPED));
        for (String step : name.split("\\.", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return Optional.ofNullable(value);
    }
}
