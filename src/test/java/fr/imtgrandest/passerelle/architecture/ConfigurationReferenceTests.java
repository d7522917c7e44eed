package fr.imtgrandest.passerelle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} says what the program binds; {@code -Ddocs.write=true} writes it. */
class ConfigurationReferenceTests {

    private static final Path PAGE = Path.of("docs", "configuration.md");

    @BeforeAll
    static void writeIfAsked() throws IOException, ClassNotFoundException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page());
        }
    }

    @Test
    void the_page_has_every_property_as_the_program_binds_it() throws IOException, ClassNotFoundException {
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("Write it: mvn test -Dtest=ConfigurationReferenceTests -Ddocs.write=true")
                .isEqualTo(page());
    }

    @Test
    void every_property_says_what_it_means() throws IOException, ClassNotFoundException {
        assertThat(Setting.all())
                .hasSizeGreaterThan(30)
                .filteredOn(setting -> setting.meaning().isBlank())
                .as("Say it as @param in the Javadoc of the record, with its unit")
                .extracting(Setting::name)
                .isEmpty();
    }

    private static String page() throws IOException, ClassNotFoundException {
        Markdown page = new Markdown().heading(1, "Configuration").paragraph("""
                        Every property of Passerelle itself, written from the code (`mvn test -Dtest=ConfigurationReferenceTests
                        -Ddocs.write=true`). Those of Spring Boot and the engine that matter are in
                        [operations](operations.md#settings). Set them in `config/application.yaml`, or by the environment variable
                        beside each; `0` stands for the first of a list, `<ID>` for an id, of which a variable cannot spell capitals
                        and hyphens. A list that is set anew replaces the shipped one whole.""");
        Map<String, List<Setting>> groups = Setting.all().stream()
                .collect(Collectors.groupingBy(Setting::group, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((group, settings) -> page.heading(2, "passerelle." + group)
                .table(
                        List.of("property", "meaning", "default", "variable"),
                        settings.stream()
                                .map(setting -> List.of(
                                        Markdown.code(setting.name()),
                                        setting.meaning(),
                                        setting.preset(),
                                        setting.composed() ? "" : Markdown.code(setting.variable())))
                                .toList()));
        return page.toString();
    }
}
