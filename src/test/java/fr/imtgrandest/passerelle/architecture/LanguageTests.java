package fr.imtgrandest.passerelle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine's web applications, the forms and the models say is there in both languages. */
class LanguageTests {

    private static final String WEB_APPLICATIONS = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    /** Alike in both languages, names and signs. */
    private static final Set<String> ALIKE = Set.of(
            "Action",
            "Application",
            "Applications",
            "Cockpit",
            "Date",
            "Description",
            "Documentation",
            "Type",
            "Variables",
            "<",
            "<=",
            ">",
            ">=",
            "");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ResourceBundle forms = bundle("forms");
    private final ResourceBundle models = bundle("models");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin"})
    void the_french_of_a_web_application_says_all_that_its_english_says(String application) throws IOException {
        JsonNode english = read(application, "en").path("labels");
        JsonNode french = read(application, "fr").path("labels");

        assertThat(french.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(english::fieldNames);
        english.fieldNames().forEachRemaining(key -> {
            String text = french.path(key).asText();
            assertThat(placeholders(text))
                    .as(key)
                    .isEqualTo(placeholders(english.path(key).asText()));
            if (!ALIKE.contains(text)) {
                assertThat(text).as(key).isNotEqualTo(english.path(key).asText());
            }
        });
    }

    @Test
    void the_dates_of_the_tasklist_have_the_same_parts_in_both_languages() throws IOException {
        Set<String> english = paths(read("tasklist", "en").path("dateLocales"));

        assertThat(paths(read("tasklist", "fr").path("dateLocales"))).isEqualTo(english);
    }

    @Test
    void every_text_of_a_form_has_its_english() {
        Map<String, String> missing = new TreeMap<>();
        texts().forEach((key, french) -> {
            if (!forms.containsKey(key) && !forms.containsKey(shared(key))) {
                missing.put(key, french);
            }
        });

        assertThat(missing).isEmpty();
    }

    /** One French text behind one English one, or the English of a form would be that of another. */
    @Test
    void a_text_that_differs_between_forms_has_an_english_of_its_own() {
        Map<String, Set<String>> french = new TreeMap<>();
        texts().forEach((key, text) -> {
            if (!forms.containsKey(key)) {
                french.computeIfAbsent(shared(key), any -> new TreeSet<>()).add(text);
            }
        });

        assertThat(french).allSatisfy((key, texts) -> assertThat(texts).as(key).hasSize(1));
    }

    @Test
    void no_english_is_left_of_a_text_that_is_gone() {
        Set<String> known = new HashSet<>(texts().keySet());
        texts().keySet().forEach(key -> known.add(shared(key)));

        assertThat(known).containsAll(Collections.list(forms.getKeys()));
    }

    @Test
    void every_process_and_all_that_is_drawn_in_it_has_its_english() throws IOException {
        Set<String> expected = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            files.filter(file -> file.toString().endsWith(".bpmn")).forEach(file -> {
                BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
                model.getModelElementsByType(Process.class).forEach(process -> expected.add(process.getId()));
                model.getModelElementsByType(FlowElement.class).stream()
                        .filter(element -> element.getName() != null)
                        .forEach(element -> expected.add(element.getId()));
                model.getModelElementsByType(UserTask.class)
                        .forEach(task -> expected.add(task.getId() + ".documentation"));
            });
        }

        assertThat(Collections.list(models.getKeys())).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** The French texts of all forms, by form, component and part. */
    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (FormFile form : FormFile.all()) {
            addTexts(form.root().path("components"), form.name(), texts);
        }
        return texts;
    }

    private static void addTexts(JsonNode components, String form, Map<String, String> texts) {
        for (JsonNode component : components) {
            String name = Stream.of("key", "path", "id")
                    .map(attribute -> component.path(attribute).asText())
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .orElseThrow();
            String key = form + "." + name + ".";
            if (!component.path("properties").has("content")) {
                Stream.of("label", "dateLabel", "text")
                        .filter(component::has)
                        .forEach(part ->
                                texts.put(key + "label", component.path(part).asText()));
            }
            if (component.has("description")) {
                texts.put(key + "description", component.path("description").asText());
            }
            component
                    .path("values")
                    .forEach(value -> texts.put(
                            key + value.path("value").asText(),
                            value.path("label").asText()));
            addTexts(component.path("components"), form, texts);
        }
    }

    private static String shared(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    /** Ours stands before that of the jar, which alone has the English. */
    private static JsonNode read(String application, String language) throws IOException {
        URL file = LanguageTests.class
                .getClassLoader()
                .getResource(WEB_APPLICATIONS + application + "/locales/" + language + ".json");
        assertThat(file).as(application + " in " + language).isNotNull();
        try (InputStream text = file.openStream()) {
            String json = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            return JSON.readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> paths(JsonNode node) {
        Set<String> paths = new TreeSet<>();
        node.properties().forEach(field -> {
            paths.add(field.getKey());
            paths(field.getValue()).forEach(inner -> paths.add(field.getKey() + "." + inner));
        });
        return paths;
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(
                name,
                Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
