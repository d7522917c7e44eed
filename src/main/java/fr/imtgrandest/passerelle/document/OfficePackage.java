package fr.imtgrandest.passerelle.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A document of an office program, which is a ZIP file: Office Open XML (ECMA-376) or OpenDocument (ISO/IEC 26300). */
record OfficePackage(Path file, DocumentProperties limits) {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MIME_TYPE = "mimetype";
    private static final String MANIFEST = "META-INF/manifest.xml";

    /** The main part of a package says what it is (ECMA-376 part 1, 11.3.10 and 12.3.23). */
    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            "wordprocessingml.document.main+xml", FileType.DOCX,
            "spreadsheetml.sheet.main+xml", FileType.XLSX);

    private static final int DESCRIPTION = 1 << 20;
    private static final int BUFFER = 1 << 16;

    CheckedFile check() {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            if (entries.size() > limits.maxEntries() || holdsTooMuch(zip, entries)) {
                return new CheckedFile.Refused(FileRefusal.BOMB);
            }
            if (entries.stream().map(ZipEntry::getName).anyMatch(OfficePackage::isProgram)) {
                return new CheckedFile.Refused(FileRefusal.ACTIVE);
            }
            if (read(zip, MANIFEST).contains("encryption-data")) {
                return new CheckedFile.Refused(FileRefusal.ENCRYPTED);
            }
            return type(zip)
                    .<CheckedFile>map(type -> new CheckedFile.Accepted(type, null, FileText.of(zip)))
                    .orElseGet(() -> new CheckedFile.Refused(FileRefusal.WRONG_TYPE));
        } catch (IOException | IllegalArgumentException e) {
            return new CheckedFile.Refused(FileRefusal.WRONG_TYPE);
        }
    }

    /** Unpacks everything into nothing: what a package says of its sizes may be wrong. */
    private boolean holdsTooMuch(ZipFile zip, List<? extends ZipEntry> entries) throws IOException {
        long left = limits.maxUnpackedSize().toBytes();
        byte[] buffer = new byte[BUFFER];
        for (ZipEntry entry : entries) {
            try (InputStream content = zip.getInputStream(entry)) {
                for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Macros of either family. */
    private static boolean isProgram(String entry) {
        return entry.endsWith("vbaProject.bin")
                || entry.startsWith("Basic/")
                || entry.startsWith("Scripts/")
                || entry.contains("activeX/");
    }

    private static Optional<FileType> type(ZipFile zip) throws IOException {
        Optional<FileType> open = FileType.of(read(zip, MIME_TYPE).strip());
        if (open.isPresent()) {
            return open;
        }
        String types = read(zip, CONTENT_TYPES);
        return MAIN_PARTS.entrySet().stream()
                .filter(part -> types.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String read(ZipFile zip, String name) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(DESCRIPTION), StandardCharsets.UTF_8);
        }
    }
}
