package fr.imtgrandest.passerelle.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF, looked at object by object (ISO 32000-1): what a reader program could do or unpack stands in dictionaries. */
record PdfFile(Path file) {

    /** Actions that run something (12.6.4), and pages of other programs in the page. */
    private static final Set<String> ACTIONS =
            Set.of("JavaScript", "Launch", "GoToE", "ImportData", "RichMediaExecute");

    private static final Set<String> ACTIVE_CONTENT = Set.of("RichMedia", "3D", "Movie", "Screen");
    private static final COSName SCRIPT = COSName.getPDFName("JS");
    private static final COSName EMBEDDED = COSName.getPDFName("EF");
    private static final COSName DYNAMIC_FORM = COSName.getPDFName("XFA");

    CheckedFile check() {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                return new CheckedFile.Refused(FileRefusal.ENCRYPTED);
            }
            Optional<FileRefusal> found = find(document.getDocument());
            int pages = document.getNumberOfPages();
            return found.<CheckedFile>map(CheckedFile.Refused::new)
                    .orElseGet(() -> pages == 0
                            ? new CheckedFile.Refused(FileRefusal.WRONG_TYPE)
                            : new CheckedFile.Accepted(FileType.PDF, pages, FileText.of(document)));
        } catch (InvalidPasswordException e) {
            return new CheckedFile.Refused(FileRefusal.ENCRYPTED);
        } catch (OutOfMemoryError e) {
            // The library unpacks lists of objects into memory; what it could not get is free again here.
            return new CheckedFile.Refused(FileRefusal.BOMB);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library throws what it likes on a broken file, and goes as deep as one is nested.
            return new CheckedFile.Refused(FileRefusal.WRONG_TYPE);
        }
    }

    private static Optional<FileRefusal> find(COSDocument document) {
        for (COSObjectKey key : Set.copyOf(document.getXrefTable().keySet())) {
            Optional<FileRefusal> found = look(document.getObjectFromPool(key).getObject());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Looks at an object and at those written inside it; those referred to are objects of the document themselves. */
    private static Optional<FileRefusal> look(COSBase object) {
        if (object instanceof COSDictionary dictionary) {
            return lookAt(dictionary)
                    .or(() -> dictionary.getValues().stream()
                            .map(PdfFile::look)
                            .flatMap(Optional::stream)
                            .findFirst());
        }
        if (object instanceof COSArray array) {
            return array.toList().stream()
                    .map(PdfFile::look)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return Optional.empty();
    }

    private static Optional<FileRefusal> lookAt(COSDictionary dictionary) {
        boolean active = dictionary.containsKey(SCRIPT)
                || dictionary.containsKey(DYNAMIC_FORM)
                || ACTIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))
                || ACTIVE_CONTENT.contains(String.valueOf(dictionary.getNameAsString(COSName.SUBTYPE)));
        if (active) {
            return Optional.of(FileRefusal.ACTIVE);
        }
        boolean embeds = dictionary.containsKey(EMBEDDED) || dictionary.containsKey(COSName.EMBEDDED_FILES);
        return embeds ? Optional.of(FileRefusal.EMBEDDED_FILES) : Optional.empty();
    }
}
