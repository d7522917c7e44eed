package fr.imtgrandest.passerelle.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files in Microsoft's compound format: those of its older programs, and those of its newer ones under a password. */
final class CompoundFiles {

    /** Where names of parts stand in a small file, and as much again. */
    private static final int LOOKED_AT = 1 << 20;

    private static final String PACKAGE_UNDER_A_PASSWORD = "EncryptedPackage";

    private CompoundFiles() {}

    static FileRefusal why(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            // Names are aligned: an entry of a directory is 128 bytes long.
            String text = new String(content.readNBytes(LOOKED_AT), StandardCharsets.UTF_16LE);
            return text.contains(PACKAGE_UNDER_A_PASSWORD) ? FileRefusal.ENCRYPTED : FileRefusal.WRONG_TYPE;
        }
    }
}
