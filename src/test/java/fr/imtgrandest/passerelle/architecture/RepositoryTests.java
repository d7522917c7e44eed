package fr.imtgrandest.passerelle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepositoryTests {

    private static final Set<String> NOT_OURS = Set.of("target", "data", "node_modules", ".git", ".idea", ".vscode");

    /** Kept to the byte as their makers wrote them. */
    private static final List<Path> VENDORED =
            List.of(Path.of("src/main/resources/static/vendor"), Path.of("src/main/resources/fonts"));

    /** Home and temporary folders of one machine, and addresses of package registries other than in prose. */
    private static final Pattern OF_ONE_MACHINE = Pattern.compile(
            "/(home|root|Users|work|tmp)/[a-z]+|https?://[^/\\s\"]*(registry|nexus|artifactory)[^/\\s\"]*|\"resolved\":");

    private static final Set<String> MAY_NAME_PATHS = Set.of("RepositoryTests.java", "CrashTests.java");

    @Test
    void what_a_newcomer_looks_for_is_there() {
        assertThat(List.of(
                        "README.md",
                        "CONTRIBUTING.md",
                        "CHANGELOG.md",
                        "SECURITY.md",
                        "LICENSE",
                        ".editorconfig",
                        ".ci/run",
                        "docs/modelling.md",
                        "docs/operations.md",
                        "docs/adr/0000-template.md",
                        "docs/processes/README.md"))
                .allMatch(name -> Files.isRegularFile(Path.of(name)));
        assertThat(Path.of(".ci/run")).isExecutable();
    }

    @Test
    void no_file_names_a_place_on_one_machine() throws IOException {
        assertThat(texts().filter(file ->
                        !MAY_NAME_PATHS.contains(file.getFileName().toString())))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(OF_ONE_MACHINE));
    }

    @Test
    void every_text_ends_with_one_line_end_and_has_no_tabs_or_carriage_returns() throws IOException {
        assertThat(texts())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readString(file))
                        .endsWith("\n")
                        .doesNotEndWith("\n\n")
                        .doesNotContain("\r")
                        .doesNotContain("\t"));
    }

    @Test
    void a_link_between_documents_leads_somewhere() throws IOException {
        Pattern link = Pattern.compile("]\\(([^)#:\\s]+)(#[^)]*)?\\)");

        assertThat(texts().filter(file -> file.toString().endsWith(".md")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(
                                link.matcher(Files.readString(file)).results().map(found -> found.group(1)))
                        .allMatch(target -> Files.exists(file.resolveSibling(target))));
    }

    /** Every file of ours that is text; pictures are drawn by tools. */
    private static Stream<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(""))) {
            return files
                    .filter(file -> Files.isRegularFile(file))
                    .filter(file -> !NOT_OURS.contains(file.getName(0).toString()))
                    .filter(file -> VENDORED.stream().noneMatch(file::startsWith))
                    .filter(RepositoryTests::isText)
                    .toList()
                    .stream();
        }
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return !name.equals(".git") && !name.endsWith(".svg") && !name.endsWith(".png") && !name.endsWith(".iml");
    }
}
