package fr.imtgrandest.passerelle.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    void what_is_not_json_is_no_form() {
        assertThatThrownBy(() -> FormReader.read("<form/>")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_group_hides_what_is_in_it() {
        FormContract contract = read("""
                {"type": "group", "conditional": {"hide": "=a"}, "components": [
                  {"type": "textfield", "key": "inside", "conditional": {"hide": "=b"}}]}""");

        assertThat(contract.field("inside").orElseThrow().hiddenIf()).containsExactly("=a", "=b");
    }

    @Test
    void a_condition_on_what_is_not_there_hides_nothing() {
        assertThat(new Conditions(java.util.Map.of("a", "x")).anyHolds(List.of("=nothing = 1", "=nothing", "=a")))
                .isFalse();
        assertThat(new Conditions(java.util.Map.of("a", "x")).anyHolds(List.of("=a = \"x\"")))
                .isTrue();
        assertThat(new Conditions(java.util.Map.of()).anyHolds(List.of("=nothing != \"x\"")))
                .isTrue();
        assertThat(new Conditions(java.util.Map.of("l", List.of("a"))).anyHolds(List.of("=list contains(l, \"a\")")))
                .isTrue();
    }

    private static FormContract read(String components) {
        return FormReader.read("{\"id\": \"test\", \"components\": [" + components + "]}");
    }
}
