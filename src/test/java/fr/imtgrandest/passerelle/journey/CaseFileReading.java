package fr.imtgrandest.passerelle.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The file of a case as somebody reads it who has nothing but the file. */
record CaseFileReading(String folder, Map<String, byte[]> parts) {

    /** What the program that checks a file ends with, and what it says. */
    record Checked(int status, String said) {}

    static CaseFileReading of(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String folder = "";
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                int end = entry.getName().indexOf('/');
                folder = entry.getName().substring(0, end);
                parts.put(entry.getName().substring(end + 1), entries.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CaseFileReading(folder, parts);
    }

    byte[] bytes(String path) {
        return Objects.requireNonNull(parts.get(path), path);
    }

    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    JsonNode json(String path) {
        return Payload.read(text(path));
    }

    /** All parts one after the other, as text. */
    String all() {
        return parts.values().stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining("\n"));
    }

    /** The same with another content of one part. */
    CaseFileReading with(String path, byte[] content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(path, content);
        return new CaseFileReading(folder, changed);
    }

    /** The field of a section, by their ids, in its first item. */
    JsonNode value(String section, String field) {
        for (JsonNode one : json("case.json").path("sections")) {
            if (one.path("id").asText().equals(section)) {
                for (JsonNode each : one.path("items").get(0)) {
                    if (each.path("id").asText().equals(field)) {
                        return each.path("value");
                    }
                }
            }
        }
        throw new AssertionError("no " + field + " in " + section);
    }

    /** Unpacks it and has it checked by the program in it. */
    Checked checked(Path empty) throws IOException {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            Path file = empty.resolve(folder).resolve(part.getKey());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, part.getValue());
        }
        return python(empty.resolve(folder).resolve("journal/verify.py").toString());
    }

    /** Has it checked as it is, packed. */
    Checked checkedPacked(Path empty) throws IOException {
        Path script = Files.write(empty.resolve("verify.py"), bytes("journal/verify.py"));
        return python(
                script.toString(), Files.write(empty.resolve("case.zip"), zip()).toString());
    }

    private byte[] zip() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(target)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + "/" + part.getKey()));
                zip.write(part.getValue());
            }
        }
        return target.toByteArray();
    }

    private static Checked python(String... words) throws IOException {
        String[] command = new String[words.length + 1];
        command[0] = "python3";
        System.arraycopy(words, 0, command, 1, words.length);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Checked(process.onExit().join().exitValue(), said);
    }
}
