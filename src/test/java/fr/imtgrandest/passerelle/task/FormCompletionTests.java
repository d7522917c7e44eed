package fr.imtgrandest.passerelle.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormCompletionTests {

    private static final String FORM = """
            {"id": "f", "components": [
              {"type": "select", "key": "fruit", "valuesKey": "old", "properties": {"options": "fruits"}},
              {"type": "text", "text": "not yet", "properties": {"content": "summary"}},
              {"type": "group", "components": [
                {"type": "checklist", "key": "more", "properties": {"options": "fruits"}}]},
              {"type": "textfield", "key": "free", "label": "Été"},
              {"type": "dynamiclist", "path": "rows", "components": [
                {"type": "select", "key": "one", "properties": {"options": "fruits"}}]}]}
            """;

    private final FormCompletion completion =
            new FormCompletion(new OptionLists(List.of(new Fruits())), List.of(new Summary()), new EnglishTexts());

    @Test
    void lists_are_filled_in_the_readers_language_in_groups_and_lists_too() throws IOException {
        JsonNode form = complete(FORM, "t1", Locale.ENGLISH);

        assertThat(form.at("/components/0/values").toString()).isEqualTo("[{\"value\":\"A\",\"label\":\"Apple\"}]");
        assertThat(form.at("/components/0").has("valuesKey")).isFalse();
        assertThat(form.at("/components/2/components/0/values/0/label").asText())
                .isEqualTo("Apple");
        assertThat(form.at("/components/4/components/0/values/0/label").asText())
                .isEqualTo("Apple");
        assertThat(complete(FORM, "t1", Locale.FRENCH)
                        .at("/components/0/values/0/label")
                        .asText())
                .isEqualTo("Pomme");
    }

    @Test
    void a_list_may_depend_on_the_task_and_on_who_reads() throws IOException {
        OptionSource asked = new OptionSource() {
            @Override
            public String name() {
                return "fruits";
            }

            @Override
            public List<Option> options(OptionRequest request) {
                return List.of(new Option("A", request.userId() + " reads " + request.taskId()));
            }
        };
        FormCompletion other =
                new FormCompletion(new OptionLists(List.of(asked)), List.of(new Summary()), new EnglishTexts());

        byte[] form =
                other.complete(FORM.getBytes(StandardCharsets.UTF_8), new OptionRequest("t1", "ana", Locale.FRENCH));

        assertThat(new ObjectMapper()
                        .readTree(form)
                        .at("/components/0/values/0/label")
                        .asText())
                .isEqualTo("ana reads t1");
    }

    @Test
    void a_text_is_written_for_the_task_and_everything_else_stays() throws IOException {
        JsonNode form = complete(FORM, "t1", Locale.FRENCH);

        assertThat(form.at("/components/1/text").asText()).isEqualTo("task t1 in fr");
        assertThat(form.at("/components/3").toString())
                .isEqualTo("{\"type\":\"textfield\",\"key\":\"free\",\"label\":\"Été\"}");
    }

    @Test
    void a_start_form_has_no_text_about_a_case() throws IOException {
        assertThat(complete(FORM, null, Locale.FRENCH).at("/components/1/text").asText("none"))
                .isEmpty();
    }

    @Test
    void a_name_that_nobody_knows_is_an_error_that_says_so() {
        assertThatThrownBy(() -> complete(FORM.replace("\"fruits\"", "\"vegetables\""), "t1", Locale.FRENCH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("vegetables");
    }

    private JsonNode complete(String form, @Nullable String taskId, Locale locale) throws IOException {
        return new ObjectMapper()
                .readTree(completion.complete(
                        form.getBytes(StandardCharsets.UTF_8), new OptionRequest(taskId, "ana", locale)));
    }

    private static final class Fruits implements OptionSource {

        @Override
        public String name() {
            return "fruits";
        }

        @Override
        public List<Option> options(OptionRequest request) {
            return List.of(new Option("A", request.locale().equals(Locale.FRENCH) ? "Pomme" : "Apple"));
        }
    }

    private static final class Summary implements FormText {

        @Override
        public String name() {
            return "summary";
        }

        @Override
        public List<Block> blocks(TaskReading task, Locale locale) {
            return List.of(new Block.Paragraph("task " + task.id() + " in " + locale.getLanguage()));
        }
    }
}
