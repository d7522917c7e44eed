package fr.imtgrandest.passerelle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files of others that browsers load from us, and fonts of papers: untouched, with their version, licence and source in {@code docs/vendored.csv}. */
class VendoredFilesTests {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final List<Path> FOLDERS =
            List.of(RESOURCES.resolve("static").resolve("vendor"), RESOURCES.resolve("fonts"));
    private static final Path TABLE = Path.of("docs", "vendored.csv");

    @Test
    void every_file_is_what_its_row_says() throws IOException, NoSuchAlgorithmException {
        List<String[]> rows = Files.readAllLines(TABLE).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();

        assertThat(rows).extracting(row -> row[0]).containsExactlyInAnyOrderElementsOf(files());
        for (String[] row : rows) {
            byte[] file = Files.readAllBytes(RESOURCES.resolve(row[0]));
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-512").digest(file));
            assertThat(hash).as(row[0]).isEqualTo(row[4]);
            assertThat(row[0]).as("the folder names the version").contains("-" + row[1] + "/");
            assertThat(List.of(row[2], row[3])).doesNotContain("");
        }
    }

    @Test
    void every_folder_holds_its_licence() throws IOException {
        for (Path kind : FOLDERS) {
            try (Stream<Path> folders = Files.list(kind)) {
                assertThat(folders.toList())
                        .isNotEmpty()
                        .allSatisfy(
                                folder -> assertThat(folder.resolve("LICENSE")).isNotEmptyFile());
            }
        }
    }

    private static List<String> files() throws IOException {
        List<String> all = new ArrayList<>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                        .forEach(all::add);
            }
        }
        return all;
    }
}
