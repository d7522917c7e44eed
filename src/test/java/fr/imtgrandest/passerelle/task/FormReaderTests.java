package fr.imtgrandest.passerelle.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTests {

    static Stream<Path> shippedForms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shippedForms")
    void the_server_understands_every_field_of_every_form(Path form) throws IOException {
        FormContract contract = FormReader.read(Files.readString(form, StandardCharsets.UTF_8));

        assertThat(contract.form() + ".form").isEqualTo(form.getFileName().toString());
        assertThat(contract.fields()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"filepicker\", \"key\": \"a\"}",
                "{\"type\": \"expression\", \"key\": \"a\"}",
                "{\"type\": \"html\"}",
                "{\"type\": \"textfield\"}",
                "{\"type\": \"textfield\", \"key\": \"a\", \"readonly\": \"=b\"}",
                "{\"type\": \"textfield\", \"key\": \"a\", \"validate\": {\"validationType\": \"phone\"}}",
                "{\"type\": \"textfield\", \"key\": \"a\", \"validate\": {\"pattern\": \"(\"}}",
                "{\"type\": \"textfield\", \"key\": \"a\", \"conditional\": {\"hide\": \"b\"}}",
                "{\"type\": \"textfield\", \"key\": \"a\", \"conditional\": {\"hide\": \"= = 1\"}}",
                "{\"type\": \"number\", \"key\": \"a\", \"decimalDigits\": 2}",
                "{\"type\": \"number\", \"key\": \"a\", \"decimalDigits\": 3, \"serializeToString\": true}",
                "{\"type\": \"number\", \"key\": \"a\", \"validate\": {\"max\": \"=b\"}}",
                "{\"type\": \"select\", \"key\": \"a\"}",
                "{\"type\": \"select\", \"key\": \"a\", \"valuesKey\": \"b\"}",
                "{\"type\": \"datetime\", \"key\": \"a\", \"subtype\": \"time\"}",
                "{\"type\": \"group\", \"path\": \"p\", \"components\": []}",
                "{\"type\": \"group\"}",
                "{\"type\": \"textfield\", \"key\": \"a\"}, {\"type\": \"textarea\", \"key\": \"a\"}"
            })
    void what_the_server_could_not_check_is_no_contract(String components) {
        assertThatThrownBy(() -> read(components))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Form test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"path\": \"\"",
                "\"path\": \"a.b\"",
                "\"isRepeating\": false",
                "\"disableCollapse\": false",
                "\"readonly\": true",
                "\"disabled\": \"=a\"",
                "\"conditional\": {\"hide\": \"a\"}",
                "\"properties\": {\"minRows\": \"1\"}",
                "\"properties\": {\"maxRows\": \"3\"}",
                "\"properties\": {\"minRows\": \"-1\", \"maxRows\": \"3\"}",
                "\"properties\": {\"minRows\": \"4\", \"maxRows\": \"3\"}",
                "\"properties\": {\"minRows\": \"0\", \"maxRows\": \"0\"}",
                "\"properties\": {\"minRows\": \"0\", \"maxRows\": \"101\"}",
                "\"properties\": {\"minRows\": \"0\", \"maxRows\": \"3\", \"confidential\": \"true\"}",
                "\"components\": []",
                "\"components\": [{\"type\": \"number\", \"key\": \"n\"}]",
                "\"components\": [{\"type\": \"checkbox\", \"key\": \"n\"}]",
                "\"components\": [{\"type\": \"text\", \"text\": \"n\"}]",
                "\"components\": [{\"type\": \"group\", \"components\": []}]",
                "\"components\": [{\"type\": \"dynamiclist\", \"path\": \"n\"}]",
                "\"components\": [{\"type\": \"textfield\", \"key\": \"n.m\"}]",
                "\"components\": [{\"type\": \"textfield\", \"key\": \"n\", \"readonly\": true}]",
                "\"components\": [{\"type\": \"textfield\", \"key\": \"n\", \"disabled\": true}]",
                "\"components\": [{\"type\": \"textfield\", \"key\": \"n\", \"conditional\": {\"hide\": \"=a\"}}]",
                "\"components\": [{\"type\": \"textfield\", \"key\": \"n\", \"properties\": {\"confidential\": \"true\"}}]",
                "\"components\": [{\"type\": \"datetime\", \"subtype\": \"time\", \"key\": \"n\"}]",
                "\"components\": [{\"type\": \"select\", \"key\": \"n\"}]",
                "\"components\": [{\"type\": \"textarea\", \"key\": \"n\"}, {\"type\": \"textarea\", \"key\": \"n\"}]",
                "\"components\": [{\"type\": \"textarea\", \"key\": \"n\"}], \"properties\": {\"minRows\": \"0\", \"maxRows\": \"30\"}"
            })
    void a_list_that_the_server_could_not_check_is_no_contract(String change) {
        assertThat(listField("\"other\": 1").type()).isInstanceOf(FieldType.Rows.class);

        assertThatThrownBy(() -> listField(change))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Form test");
    }

    @Test
    void a_list_has_columns_and_limits_and_is_required_if_it_needs_rows() {
        FormField list = listField("\"properties\": {\"minRows\": \"2\", \"maxRows\": \"9\"}");

        assertThat(list.mode()).isEqualTo(FormField.Mode.REQUIRED);
        assertThat(list.label()).isEqualTo("Jalons");
        FieldType.Rows rows = (FieldType.Rows) list.type();
        assertThat(List.of(rows.min(), rows.max())).containsExactly(2, 9);
        assertThat(rows.columns()).extracting(FormField::key).containsExactly("name", "due");
        assertThat(listField("\"other\": 1").mode()).isEqualTo(FormField.Mode.OPTIONAL);
    }

    /** A good list, a part of which is written anew; the later of two parts of one name counts. */
    private static FormField listField(String change) {
        return read("""
                {"type": "dynamiclist", "path": "milestones", "label": "Jalons", "isRepeating": true,
                 "disableCollapse": true, "properties": {"minRows": "0", "maxRows": "3"},
                 "components": [{"type": "textfield", "key": "name", "validate": {"required": true, "maxLength": 20}},
                                {"type": "datetime", "subtype": "date", "key": "due"}],
                 %s}""".formatted(change)).fields().values().iterator().next();
    }

    @Test
    void what_is_not_json_is_no_form() {
        assertThatThrownBy(() -> FormReader.read("<form/>")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_group_hides_what_is_in_it() {
        FormContract contract = read("""
                {"type": "group", "conditional": {"hide": "=a"}, "components": [
                  {"type": "textfield", "key": "inside", "conditional": {"hide": "=b"}}]}""");

        assertThat(contract.field("inside").orElseThrow().hiddenIf())
                .map(Condition::toString)
                .containsExactly("=a", "=b");
    }

    @Test
    void a_condition_on_what_is_not_there_hides_nothing() {
        assertThat(List.of("=nothing = 1", "=nothing", "=a")).noneMatch(text -> holds(text, Map.of("a", "x")));
        assertThat(holds("=a = \"x\"", Map.of("a", "x"))).isTrue();
        assertThat(holds("=nothing != \"x\"", Map.of())).isTrue();
        assertThat(holds("=list contains(l, \"a\")", Map.of("l", List.of("a")))).isTrue();
    }

    private static boolean holds(String condition, Map<String, Object> values) {
        return Condition.read(condition).orElseThrow().holds(values);
    }

    private static FormContract read(String components) {
        return FormReader.read("{\"id\": \"test\", \"components\": [" + components + "]}");
    }
}
