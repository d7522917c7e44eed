package fr.imtgrandest.passerelle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormRulesTests {

    private static final Set<String> COMPONENTS = Set.of(
            "text",
            "separator",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "group",
            "dynamiclist");

    /** Offered by a form, read by the model only. */
    private static final Set<String> CHOICES_OF_MODELS = Set.of("reworkOutcome");

    /** What the engine records where nobody chose. */
    private static final Set<String> NEVER_CHOSEN = Set.of("NO_OPINION");

    @Test
    void the_id_of_a_form_is_its_file_name() {
        assertThat(FormFile.all()).isNotEmpty().allSatisfy(form -> {
            assertThat(form.root().path("id").asText()).isEqualTo(form.name()).matches("[a-z]+(-[a-z]+)*");
            assertThat(form.root().path("schemaVersion").isInt()).isTrue();
            assertThat(form.root().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        });
    }

    @Test
    void a_form_uses_only_components_that_the_tasklist_shows_and_the_server_checks() {
        assertThat(breaking(
                        component -> COMPONENTS.contains(component.path("type").asText())))
                .isEmpty();
    }

    @Test
    void the_ids_of_a_form_are_unique() {
        assertThat(FormFile.all())
                .allSatisfy(form -> assertThat(form.components())
                        .extracting(component -> component.path("id").asText())
                        .doesNotContain("")
                        .doesNotHaveDuplicates());
    }

    @Test
    void a_field_has_one_key_in_camel_case_and_a_label() {
        assertThat(FormFile.all())
                .allSatisfy(form -> assertThat(form.fields())
                        .isNotEmpty()
                        .extracting(FormFile::key)
                        .allMatch(key -> key.matches("[a-z][A-Za-z0-9]*"))
                        .doesNotHaveDuplicates());
        assertThat(breaking(component -> !(component.has("key") || FormFile.isList(component))
                        || !component
                                .path("label")
                                .asText(component.path("dateLabel").asText())
                                .isBlank()))
                .isEmpty();
    }

    /** The engine keeps no longer text in a variable. */
    @Test
    void a_text_has_a_limit_of_four_thousand_characters_at_most() {
        Set<String> texts = Set.of("textfield", "textarea");

        assertThat(breaking(component -> !texts.contains(component.path("type").asText())
                        || isBetween(
                                1, component.path("validate").path("maxLength").asInt(0), 4000)))
                .isEmpty();
    }

    /** A field that was touched, emptied and then hidden would lock the task in the Tasklist. */
    @Test
    void no_field_under_a_condition_is_required() {
        assertThat(breaking(component -> !component.has("conditional")
                        || !component.path("validate").path("required").asBoolean()))
                .isEmpty();
    }

    /** A row that is shown and left blank is refused. */
    @Test
    void a_list_opens_with_no_more_rows_than_it_needs() {
        assertThat(breaking(component -> !FormFile.isList(component)
                        || component.path("defaultRepetitions").asInt(1) <= FormFile.minRows(component)))
                .isEmpty();
    }

    @Test
    void a_number_is_whole_or_money_as_text() {
        assertThat(breaking(component -> !component.path("type").asText().equals("number")
                        || component.path("decimalDigits").asInt(0) == 0
                        || (component.path("decimalDigits").asInt() == 2
                                && component.path("serializeToString").asBoolean())))
                .isEmpty();
    }

    @Test
    void a_choice_offers_exactly_what_java_knows() {
        assertThat(FormFile.all())
                .allSatisfy(form -> assertThat(choices(form)).allSatisfy(field -> {
                    String key = field.path("key").asText();
                    assertThat(Choices.IN_JAVA).as("%s in %s", key, form.name()).containsKey(key);
                    assertThat(FormFile.values(field))
                            .as("%s in %s", key, form.name())
                            .containsExactlyInAnyOrderElementsOf(offered(key));
                }));
    }

    @Test
    void a_choice_offers_its_values_in_one_place_only() {
        Set<String> types = Set.of("radio", "select", "checklist", "taglist");

        assertThat(breaking(component -> !types.contains(component.path("type").asText())
                        || FormFile.values(component).isEmpty()
                                != component.path("properties").path("options").isMissingNode()))
                .isEmpty();
    }

    @Test
    void a_field_that_two_forms_share_is_the_same_in_both() {
        FormFile proposal = FormFile.named("propose-agreement");
        FormFile rework = FormFile.named("rework-proposal");
        Set<String> keys = new HashSet<>();
        proposal.fields().forEach(field -> keys.add(FormFile.key(field)));

        assertThat(rework.fields().stream()
                        .filter(field -> keys.contains(FormFile.key(field)))
                        .map(FormRulesTests::contract))
                .containsExactlyInAnyOrderElementsOf(
                        proposal.fields().stream().map(FormRulesTests::contract).toList());
    }

    private static List<String> offered(String key) {
        return Choices.inJava(key).stream()
                .filter(value -> !NEVER_CHOSEN.contains(value))
                .toList();
    }

    /** What the server checks of a field. */
    private static List<Object> contract(JsonNode field) {
        return List.of(
                FormFile.key(field),
                field.path("type"),
                field.path("validate"),
                field.path("values"),
                field.path("properties"),
                FormFile.columns(field).stream().map(FormRulesTests::contract).toList());
    }

    private static List<JsonNode> choices(FormFile form) {
        return form.fields().stream()
                .flatMap(field -> FormFile.isList(field) ? FormFile.columns(field).stream() : Stream.of(field))
                .filter(field -> !FormFile.values(field).isEmpty())
                .filter(field -> !CHOICES_OF_MODELS.contains(field.path("key").asText()))
                .toList();
    }

    private static boolean isBetween(int least, int value, int most) {
        return least <= value && value <= most;
    }

    private static List<String> breaking(Predicate<JsonNode> rule) {
        return FormFile.all().stream()
                .flatMap(form -> form.components().stream()
                        .filter(component -> !rule.test(component))
                        .map(component ->
                                form.name() + "#" + component.path("id").asText()))
                .toList();
    }
}
