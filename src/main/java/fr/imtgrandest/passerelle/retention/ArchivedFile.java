package fr.imtgrandest.passerelle.retention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.imtgrandest.passerelle.journal.Head;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The file of a case, as the command {@code case export} wrote it, held against what stands in the database. */
final class ArchivedFile {

    private static final String SUMS = "SHA256SUMS";
    private static final Set<String> NOT_SUMMED = Set.of(SUMS, "export.json");
    private static final int DIGITS = 64;
    private static final int BUFFER = 1 << 16;

    private ArchivedFile() {}

    /** What a look at it says. */
    sealed interface Found {

        /**
         * It is the whole case as it stands.
         *
         * @param digest of its sums
         */
        record Whole(String digest) implements Found {}

        /**
         * It is something else.
         *
         * @param key of the message that says why
         */
        record Wrong(String key, String argument) implements Found {}
    }

    /**
     * Looks at a file.
     *
     * @param head the last row about the case itself
     */
    static Found check(Path file, Head head) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            String folder = head.chain() + "/";
            Map<String, String> sums = sums(zip, folder);
            for (String name : names(zip, folder)) {
                if (!NOT_SUMMED.contains(name) && !sha256(zip, folder + name).equals(sums.remove(name))) {
                    return new Found.Wrong("retention.archive.altered", name);
                }
            }
            if (!sums.isEmpty()) {
                return new Found.Wrong(
                        "retention.archive.altered", sums.keySet().iterator().next());
            }
            return compare(new ObjectMapper().readTree(read(zip, folder + "case.json")), head)
                    ? new Found.Whole(sha256(zip, folder + SUMS))
                    : new Found.Wrong("retention.archive.other", head.chain());
        } catch (IOException e) {
            return new Found.Wrong("retention.archive.unreadable", file.toString());
        }
    }

    /** Made of this case, with nothing left out, and nothing has happened in it since. */
    private static boolean compare(JsonNode record, Head head) {
        JsonNode journal = record.path("journal");
        return record.path("whole").asBoolean()
                && record.path("reference").asText().equals(head.chain())
                && journal.path("position").asLong() == head.position()
                && journal.path("hash").asText().equals(head.hash());
    }

    private static Map<String, String> sums(ZipFile zip, String folder) throws IOException {
        Map<String, String> sums = new HashMap<>();
        for (String line : read(zip, folder + SUMS).lines().toList()) {
            if (line.length() < DIGITS + 2) {
                throw new ZipException("Not a line of sums");
            }
            sums.put(line.substring(DIGITS + 2), line.substring(0, DIGITS));
        }
        return sums;
    }

    private static Set<String> names(ZipFile zip, String folder) throws IOException {
        Set<String> names = new TreeSet<>();
        for (ZipEntry entry : zip.stream().toList()) {
            if (!entry.getName().startsWith(folder)) {
                throw new ZipException("Not of this case");
            }
            if (!entry.isDirectory()) {
                names.add(entry.getName().substring(folder.length()));
            }
        }
        return names;
    }

    private static String read(ZipFile zip, String name) throws IOException {
        try (InputStream content = open(zip, name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException("No " + name);
        }
        return zip.getInputStream(entry);
    }

    private static String sha256(ZipFile zip, String name) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            try (InputStream content = new DigestInputStream(open(zip, name), digest)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    // The digest takes what is read.
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
