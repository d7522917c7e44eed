package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.DocumentKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that a case needs.
 *
 * @param language ISO 639-1 code; null where any will do
 */
public record Piece(DocumentKind kind, @Nullable String language) {

    /** What a document is. */
    public static Piece of(Document document) {
        return new Piece(document.kind(), document.language());
    }

    /** Whether one of these documents is it; what was withdrawn does not count. */
    public boolean isAmong(List<Document> documents) {
        return documents.stream()
                .anyMatch(document -> !document.withdrawn()
                        && document.kind() == kind
                        && (language == null || language.equals(document.language())));
    }
}
