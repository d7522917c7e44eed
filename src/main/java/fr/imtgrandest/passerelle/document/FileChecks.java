package fr.imtgrandest.passerelle.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.springframework.stereotype.Component;

/** Looks into a file before it is kept: what it is, and whether it does or hides anything. */
@Component
class FileChecks {

    /** Documents of Microsoft's older programs, and newer ones under a password. */
    private static final String COMPOUND = "application/x-tika-msoffice";

    private static final MediaTypeRegistry TYPES = MediaTypeRegistry.getDefaultRegistry();

    private final Tika tika = new Tika();
    private final DocumentProperties properties;
    private final VirusScan viruses;

    FileChecks(DocumentProperties properties, VirusScan viruses) {
        this.properties = properties;
        this.viruses = viruses;
    }

    /** @throws IOException if the file cannot be read from where it lies */
    CheckedFile check(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return new CheckedFile.Refused(FileRefusal.EMPTY);
        }
        if (size > properties.maxSize().toBytes()) {
            return new CheckedFile.Refused(FileRefusal.TOO_LARGE);
        }
        CheckedFile checked = look(file);
        if (checked instanceof CheckedFile.Refused) {
            return checked;
        }
        Optional<FileRefusal> found = viruses.find(file);
        return found.isPresent() ? new CheckedFile.Refused(found.get()) : checked;
    }

    private CheckedFile look(Path file) throws IOException {
        String detected = detect(file);
        if (detected.equals(COMPOUND)) {
            return new CheckedFile.Refused(CompoundFiles.why(file));
        }
        if (TYPES.isInstanceOf(detected, MediaType.APPLICATION_ZIP)) {
            return new OfficePackage(file, properties).check();
        }
        Optional<FileType> type = FileType.of(detected);
        if (type.isEmpty()) {
            return new CheckedFile.Refused(FileRefusal.WRONG_TYPE);
        }
        return switch (type.get()) {
            case PDF -> new PdfFile(file).check();
            case PNG, JPEG -> new CheckedFile.Accepted(type.get(), null, "");
            case DOCX, XLSX, ODT, ODS -> new CheckedFile.Refused(FileRefusal.WRONG_TYPE);
        };
    }

    private String detect(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return tika.detect(content);
        }
    }
}
