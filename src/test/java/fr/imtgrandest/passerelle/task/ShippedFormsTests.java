package fr.imtgrandest.passerelle.task;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShippedFormsTests {

    private static final String OPTIONS = """
            {"id": "f", "components": [{"type": "select", "key": "a", "properties": {"options": "countries"}}]}""";
    private static final String CONFIDENTIAL = """
            {"id": "f", "components": [{"type": "textarea", "key": "a", "properties": {"confidential": "true"}}]}""";

    @Test
    void a_form_whose_list_has_no_source_stops_the_start() {
        assertThatThrownBy(
                        () -> new ShippedForms(new OptionLists(List.of()), List.of()).check(FormReader.read(OPTIONS)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Form f: no source of options is called countries");
        assertThatCode(() -> new ShippedForms(new OptionLists(List.of(new CountryOptions())), List.of())
                        .check(FormReader.read(OPTIONS)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_column_whose_list_has_no_source_stops_the_start() {
        String rows = """
                {"id": "f", "components": [{"type": "dynamiclist", "path": "rows", "isRepeating": true,
                  "disableCollapse": true, "properties": {"minRows": "0", "maxRows": "3"},
                  "components": [{"type": "select", "key": "a", "properties": {"options": "countries"}}]}]}""";

        assertThatThrownBy(() -> new ShippedForms(new OptionLists(List.of()), List.of()).check(FormReader.read(rows)))
                .hasMessage("Form f: no source of options is called countries");
    }

    @Test
    void a_confidential_field_that_nobody_receives_stops_the_start() {
        assertThatThrownBy(() ->
                        new ShippedForms(new OptionLists(List.of()), List.of()).check(FormReader.read(CONFIDENTIAL)))
                .hasMessage("Form f: nobody receives the confidential value of a");
        assertThatCode(() -> new ShippedForms(new OptionLists(List.of()), List.of(new Receiver()))
                        .check(FormReader.read(CONFIDENTIAL)))
                .doesNotThrowAnyException();
    }

    private static final class Receiver implements ConfidentialReceiver {

        @Override
        public String form() {
            return "f";
        }

        @Override
        public void receive(String taskId, String userId, Map<String, Object> values) {
            throw new AssertionError("Nothing was submitted");
        }
    }
}
