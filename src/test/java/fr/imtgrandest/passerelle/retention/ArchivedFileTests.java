package fr.imtgrandest.passerelle.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.journal.Head;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivedFileTests {

    private static final Head HEAD = new Head("AGR-2026-0001", 12, "3f".repeat(32));

    @TempDir
    Path folder = Path.of("");

    private final Map<String, String> parts = new TreeMap<>(Map.of(
            "case.json", record(true, 12),
            "documents/01-v1-accord.pdf", "Accord",
            "index.html", "<!DOCTYPE html>"));

    @Test
    void a_file_that_holds_and_is_of_the_case_as_it_is_is_known_by_the_digest_of_its_sums() throws IOException {
        String sums = sums();

        assertThat(ArchivedFile.check(zip(sums), HEAD)).isEqualTo(new ArchivedFile.Found.Whole(sha256(sums)));
    }

    @Test
    void a_part_that_is_altered_added_or_missing_is_named() throws IOException {
        String sums = sums();

        parts.put("index.html", "autre");
        assertThat(ArchivedFile.check(zip(sums), HEAD)).isEqualTo(altered("index.html"));
        parts.put("index.html", "<!DOCTYPE html>");
        parts.put("more.txt", "en trop");
        assertThat(ArchivedFile.check(zip(sums), HEAD)).isEqualTo(altered("more.txt"));
        parts.remove("more.txt");
        parts.remove("documents/01-v1-accord.pdf");
        assertThat(ArchivedFile.check(zip(sums), HEAD)).isEqualTo(altered("documents/01-v1-accord.pdf"));
    }

    @Test
    void a_file_of_an_earlier_state_or_with_something_left_out_is_not_taken() throws IOException {
        for (String other : new String[] {record(true, 11), record(false, 12)}) {
            parts.put("case.json", other);
            assertThat(ArchivedFile.check(zip(sums()), HEAD))
                    .isEqualTo(new ArchivedFile.Found.Wrong("retention.archive.other", HEAD.chain()));
        }
    }

    @Test
    void what_is_no_file_of_the_case_is_not_taken() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "pas un fichier ZIP");
        Path absent = folder.resolve("absent.zip");
        Path another = zip(sums());

        assertThat(ArchivedFile.check(text, HEAD)).isEqualTo(unreadable(text));
        assertThat(ArchivedFile.check(absent, HEAD)).isEqualTo(unreadable(absent));
        assertThat(ArchivedFile.check(another, new Head("AGR-2026-0002", 12, HEAD.hash())))
                .isEqualTo(unreadable(another));
    }

    private static ArchivedFile.Found altered(String name) {
        return new ArchivedFile.Found.Wrong("retention.archive.altered", name);
    }

    private static ArchivedFile.Found unreadable(Path file) {
        return new ArchivedFile.Found.Wrong("retention.archive.unreadable", file.toString());
    }

    private static String record(boolean whole, int position) {
        return "{\"reference\": \"%s\", \"whole\": %s, \"journal\": {\"position\": %d, \"hash\": \"%s\"}}"
                .formatted(HEAD.chain(), whole, position, HEAD.hash());
    }

    private String sums() {
        return parts.entrySet().stream()
                .map(part -> sha256(part.getValue()) + "  " + part.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private Path zip(String sums) throws IOException {
        Path file = folder.resolve("case.zip");
        try (OutputStream target = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(target)) {
            Map<String, String> all = new TreeMap<>(parts);
            all.put("SHA256SUMS", sums);
            all.put("export.json", "{}");
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(HEAD.chain() + "/" + part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
