package fr.imtgrandest.passerelle.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class FaultMessagesTests {

    private final FaultMessages messages = new FaultMessages(bundles(), new EnglishTexts());

    @Test
    void a_reader_of_english_is_told_in_english() {
        Faults faults = new Faults();
        faults.add("seats", "form.fault.max", 4000);

        assertThat(messages.of(faults, FormContract.WITHOUT_FORM, Locale.ENGLISH))
                .isEqualTo("1 field to correct: seats: at most 4,000");
    }

    @Test
    void a_cell_is_named_by_its_list_row_and_column() {
        FormField column = field("deadline", "Due <b>", new FieldType.Day(false, false));
        FormContract contract = FormContract.of(
                "f", List.of(field("rows", "Milestones", new FieldType.Rows(List.of(column), 0, 3)), column));
        Faults faults = new Faults();
        faults.add(Faults.cell("rows", 2, "deadline"), "form.fault.past");
        faults.add(Faults.cell("rows", 2, "<i>"), "form.fault.column");
        faults.add(Faults.row("rows", 3), "form.fault.emptyRow");
        faults.add(Faults.cell("deadline", 1, "deadline"), "form.fault.past");

        assertThat(messages.of(faults, contract, Locale.ENGLISH))
                .isEqualTo("4 fields to correct: Milestones, row 2, Due &lt;b&gt;: the date is past ; "
                        + "Milestones, row 2, field without a valid name: there is no such column ; "
                        + "Milestones, row 3: empty, to be filled in or removed ; "
                        + "field without a valid name: the date is past");
        assertThat(faults.concern("rows")).isTrue();
        assertThat(faults.concern("row")).isFalse();
    }

    private static FormField field(String key, String label, FieldType type) {
        return new FormField(key, label, type, FormField.Mode.OPTIONAL, false, List.of());
    }

    @Test
    void arguments_are_escaped_and_dates_are_in_words() {
        Faults faults = new Faults();
        faults.add("a", "form.fault.max", "<img src=x>");
        faults.add("b", "form.fault.max", LocalDate.of(2027, 9, 1));

        assertThat(messages.of(faults, FormContract.WITHOUT_FORM, Locale.FRENCH))
                .isEqualTo("2 champs à corriger : a : au plus &lt;img src=x&gt; ; b : au plus 1er septembre 2027");
    }

    @Test
    void both_languages_have_the_same_texts() throws IOException {
        assertThat(keys("fr")).isEqualTo(keys("en"));
    }

    private static Object keys(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("src/main/resources/messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts.keySet();
    }

    private static ResourceBundleMessageSource bundles() {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasename("messages");
        bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return bundles;
    }
}
