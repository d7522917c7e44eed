package fr.imtgrandest.passerelle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

class MessagesTests {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    private final Map<String, String> french = read("fr");
    private final Map<String, String> english = read("en");

    @Test
    void what_is_said_in_french_is_said_in_english_too() {
        assertThat(english.keySet()).containsExactlyElementsOf(french.keySet());
        assertThat(french.values()).doesNotContain("");
        assertThat(english.values()).doesNotContain("");
    }

    @Test
    void a_page_can_say_of_every_task_what_is_waited_for() {
        List<String> tasks = ProcessFile.all().stream()
                .flatMap(file -> file.model().getModelElementsByType(UserTask.class).stream())
                .map(task -> "waiting." + task.getId())
                .toList();

        assertThat(tasks).hasSizeGreaterThan(20);
        assertThat(french.keySet()).containsAll(tasks);
    }

    @Test
    void both_languages_use_the_same_arguments() {
        assertThat(french)
                .allSatisfy((key, message) -> assertThat(arguments(english.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(arguments(message)));
    }

    /** A straight apostrophe quotes in a message format: it would vanish, and the arguments after it with it. */
    @Test
    void no_message_with_arguments_holds_a_straight_apostrophe() {
        assertThat(List.of(french, english))
                .allSatisfy(messages -> assertThat(messages)
                        .allSatisfy(
                                (key, message) -> assertThat(arguments(message).isEmpty() || !message.contains("'"))
                                        .as("%s = %s", key, message)
                                        .isTrue()));
    }

    @Test
    void every_message_with_arguments_can_be_formatted() {
        french.forEach((key, message) ->
                assertThat(new MessageFormat(message, Locale.FRENCH)).as(key).isNotNull());
        english.forEach((key, message) ->
                assertThat(new MessageFormat(message, Locale.ENGLISH)).as(key).isNotNull());
    }

    @Test
    void a_key_is_written_once() throws IOException {
        for (String language : List.of("fr", "en")) {
            assertThat(Files.readAllLines(path(language)).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .as(language)
                    .doesNotHaveDuplicates();
        }
    }

    private static Set<String> arguments(String message) {
        return ARGUMENT.matcher(message).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Path path(String language) {
        return Path.of("src/main/resources/messages_" + language + ".properties");
    }

    /** A file that is not UTF-8 cannot be read here. */
    private static Map<String, String> read(String language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path(language), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.forEach((key, message) -> messages.put((String) key, (String) message));
        return messages;
    }
}
