package fr.imtgrandest.passerelle.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.document.CheckedFile;
import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.DocumentKind;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.document.NewDocument;
import fr.imtgrandest.passerelle.document.NewFile;
import fr.imtgrandest.passerelle.document.Upload;
import fr.imtgrandest.passerelle.shared.Reference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Brings the documents that a case may need, so that tests of other things need not say them. */
public final class CaseDocuments {

    /** All that any type of agreement asks for before its text goes to review, but the text itself. */
    private static final Set<DocumentKind> ASKED_FOR = EnumSet.of(
            DocumentKind.PARTNER_SHEET,
            DocumentKind.ACCREDITATION,
            DocumentKind.PROGRAMME_TABLE,
            DocumentKind.FLOW_TABLE,
            DocumentKind.BUDGET,
            DocumentKind.WORK_PLAN,
            DocumentKind.THESIS_SHEET,
            DocumentKind.SECURITY_FORM);

    private final Documents documents;

    public CaseDocuments(Documents documents) {
        this.documents = documents;
    }

    /** Hands the documents of the application that is tested to those who walk through its cases. */
    public static final class AtHand implements BeforeEachCallback {

        private static @Nullable CaseDocuments current;

        @Override
        public void beforeEach(ExtensionContext test) {
            current = new CaseDocuments(
                    SpringExtension.getApplicationContext(test).getBean(Documents.class));
        }

        /**
         * The documents of the application that is tested.
         *
         * @throws NullPointerException outside of a test of the application
         */
        public static CaseDocuments get() {
            return Objects.requireNonNull(current, "no test of the application is running");
        }
    }

    /** Brings what is not there yet of all that drafting may need. */
    public void completeDraft(String account, String reference) {
        for (String language : List.of("fr", "en")) {
            bringOnce(account, reference, DocumentKind.DRAFT_TEXT, language);
        }
        ASKED_FOR.forEach(kind -> bringOnce(account, reference, kind, null));
    }

    /** Brings the approved text again, as signed, unless a signed original is there. */
    public void completeSignature(String account, String reference) {
        if (missing(reference, DocumentKind.SIGNED_ORIGINAL, null)) {
            bring(account, reference, DocumentKind.SIGNED_ORIGINAL, "fr", currentText(reference));
        }
    }

    private void bringOnce(String account, String reference, DocumentKind kind, @Nullable String language) {
        if (missing(reference, kind, language)) {
            bring(account, reference, kind, language, text(kind, language));
        }
    }

    private boolean missing(String reference, DocumentKind kind, @Nullable String language) {
        return documents.of(Reference.of(reference)).stream()
                .noneMatch(document -> !document.withdrawn()
                        && document.kind() == kind
                        && (language == null || language.equals(document.language())));
    }

    private static byte[] text(DocumentKind kind, @Nullable String language) {
        return SampleFiles.pdf(kind + " " + language);
    }

    /** Brings one document. */
    public Document bring(
            String account, String reference, DocumentKind kind, @Nullable String language, byte[] content) {
        return spooled(content, file -> {
            Upload upload = documents.add(
                    account,
                    Reference.of(reference),
                    new NewDocument(kind, language, false),
                    named(file, kind.name().toLowerCase(Locale.ROOT)),
                    checked(file));
            assertThat(upload).isInstanceOf(Upload.Kept.class);
            return ((Upload.Kept) upload).document();
        });
    }

    /** Brings a newer version of the text in French. */
    public void renewText(String account, String reference, byte[] content) {
        Upload upload = withText(
                reference, content, (text, file) -> documents.renew(account, text, file, checked(file.content())));
        assertThat(upload).isInstanceOf(Upload.Kept.class);
    }

    /** The text in French, byte for byte. */
    public byte[] currentText(String reference) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        documents.write(text(reference).current(), content);
        return content.toByteArray();
    }

    private Document text(String reference) {
        return documents.of(Reference.of(reference)).stream()
                .filter(document -> document.kind() == DocumentKind.DRAFT_TEXT && "fr".equals(document.language()))
                .findFirst()
                .orElseThrow();
    }

    /** Does something with the text in French and a file that may take its place. */
    public <T> T withText(String reference, byte[] content, BiFunction<Document, NewFile, T> work) {
        Document text = text(reference);
        return spooled(content, file -> work.apply(text, named(file, "accord")));
    }

    private static NewFile named(Path file, String name) {
        return new NewFile(file, name + ".pdf");
    }

    private CheckedFile.Accepted checked(Path file) {
        return (CheckedFile.Accepted) documents.check(named(file, "any"));
    }

    /** What is done with a file as long as it is there. */
    private interface Spooled<T> {
        T use(Path file);
    }

    private static <T> T spooled(byte[] content, Spooled<T> work) {
        try {
            Path file = Files.createTempFile("sample-", ".pdf");
            try {
                return work.use(Files.write(file, content));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
