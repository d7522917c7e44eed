package fr.imtgrandest.passerelle.agreement.web;

import fr.imtgrandest.passerelle.document.DocumentKind;
import fr.imtgrandest.passerelle.document.NewDocument;
import fr.imtgrandest.passerelle.document.NewFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the form of the page sends.
 *
 * @param file without a name where none was chosen
 */
record SentFile(
        @Nullable String kind,
        @Nullable String language,
        @Nullable Boolean restricted,
        @Nullable Boolean reopening,
        @Nullable MultipartFile file) {

    static final SentFile NONE = new SentFile(null, null, null, null, null);

    /** What the sender calls it; an empty text where they sent none. */
    String name() {
        String name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }

    /** @throws ResponseStatusException with 400 if it is none of the choices of the page */
    NewDocument described() {
        DocumentKind chosen = Arrays.stream(DocumentKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(SentFile::unknown);
        String spoken = language == null || language.isEmpty() ? null : language;
        if (spoken != null && !Arrays.asList(Locale.getISOLanguages()).contains(spoken)) {
            throw unknown();
        }
        return new NewDocument(chosen, spoken, Boolean.TRUE.equals(restricted));
    }

    /** Whether the sender accepts that what was answered about the document is asked again. */
    boolean mayReopenAnswers() {
        return Boolean.TRUE.equals(reopening);
    }

    /** Lays the file where it can be looked into, for as long as it is. */
    <T> T spooled(Function<NewFile, T> work) {
        try {
            Path spool = Files.createTempFile("passerelle-", ".upload");
            try {
                if (file != null) {
                    file.transferTo(spool);
                }
                return work.apply(new NewFile(spool, name()));
            } finally {
                Files.deleteIfExists(spool);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
