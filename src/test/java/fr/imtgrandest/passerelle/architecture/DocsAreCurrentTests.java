package fr.imtgrandest.passerelle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The pages of {@code docs/processes} say what the models say.
 *
 * <p>{@code -Ddocs.write=true} writes the pages; {@code -Ddocs.pictures=<folder>} beside it takes over pictures that
 * were drawn from the models as they are.
 */
class DocsAreCurrentTests {

    private static final Path PAGES = Path.of("docs", "processes");
    private static final String WRITE_PAGES = "Write it: mvn test -Dtest=DocsAreCurrentTests -Ddocs.write=true";
    private static final String TAKE_PICTURES = "Export the diagram as SVG into a folder, then: "
            + "mvn test -Dtest=DocsAreCurrentTests -Ddocs.write=true -Ddocs.pictures=<folder>";

    private final Map<String, String> pages = pages();

    @BeforeAll
    static void writeIfAsked() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(PAGES);
            for (Map.Entry<String, String> page : pages().entrySet()) {
                Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
            }
            String pictures = System.getProperty("docs.pictures");
            if (pictures != null) {
                takePictures(Path.of(pictures));
            }
        }
    }

    @Test
    void the_page_of_a_process_says_what_its_model_says() {
        assertThat(pages)
                .allSatisfy((name, text) -> assertThat(read(PAGES.resolve(name)))
                        .as("%s is not what the models say. %s", PAGES.resolve(name), WRITE_PAGES)
                        .isEqualTo(text));
    }

    @Test
    void the_picture_of_a_process_shows_its_model() {
        assertThat(ProcessFile.all())
                .allSatisfy(file -> assertThat(read(picture(file)).lines().reduce("", (line, next) -> next))
                        .as("%s does not show the model as it is. %s", picture(file), TAKE_PICTURES)
                        .isEqualTo(stamp(file)));
    }

    @Test
    void there_is_no_page_of_a_process_that_is_gone() throws IOException {
        Stream<String> pictures = ProcessFile.all().stream().map(file -> file.name() + ".svg");

        try (Stream<Path> present = Files.list(PAGES)) {
            assertThat(present.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(pages.keySet().stream(), pictures).toList());
        }
    }

    private static Map<String, String> pages() {
        List<ProcessFile> files = ProcessFile.all();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("README.md", ProcessPage.index(files));
        files.forEach(file -> pages.put(file.name() + ".md", ProcessPage.of(file)));
        return pages;
    }

    private static void takePictures(Path folder) throws IOException {
        for (ProcessFile file : ProcessFile.all()) {
            Path drawn = folder.resolve(file.name() + ".svg");
            if (Files.exists(drawn)) {
                Files.writeString(picture(file), Files.readString(drawn).stripTrailing() + "\n" + stamp(file) + "\n");
            }
        }
    }

    /** Empty when there is no such file. */
    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path picture(ProcessFile file) {
        return PAGES.resolve(file.name() + ".svg");
    }

    /** Ties a picture to the model that it was drawn from. */
    private static String stamp(ProcessFile file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file.path()));
            return "<!-- model sha256 " + HexFormat.of().formatHex(hash) + " -->";
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
