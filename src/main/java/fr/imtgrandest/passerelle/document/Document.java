package fr.imtgrandest.passerelle.document;

import fr.imtgrandest.passerelle.shared.Reference;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document of a case, in all its versions.
 *
 * @param language ISO 639-1 code; null where it says nothing of the document
 * @param restricted whether only its circle may read it
 * @param withdrawn whether it counts no more
 * @param versions at least one, the newest first
 */
public record Document(
        UUID id,
        Reference reference,
        DocumentKind kind,
        @Nullable String language,
        boolean restricted,
        boolean withdrawn,
        List<DocumentVersion> versions) {

    public Document {
        versions = List.copyOf(versions);
    }

    public DocumentVersion current() {
        return versions.get(0);
    }
}
