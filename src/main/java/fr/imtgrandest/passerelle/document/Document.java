package fr.imtgrandest.passerelle.document;

import fr.imtgrandest.passerelle.shared.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document of a case, in all its versions.
 *
 * @param language ISO 639-1 code; null where it says nothing of the document
 * @param restricted whether only its circle may read it
 * @param withdrawnAt since when it counts no more; null while it counts
 * @param versions at least one, the newest first
 */
public record Document(
        UUID id,
        Reference reference,
        DocumentKind kind,
        @Nullable String language,
        boolean restricted,
        @Nullable Instant withdrawnAt,
        List<DocumentVersion> versions) {

    public Document {
        versions = List.copyOf(versions);
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** The version that counted at some moment; empty where the document did not count then. */
    public Optional<DocumentVersion> versionAt(Instant at) {
        return withdrawnAt != null && !withdrawnAt.isAfter(at)
                ? Optional.empty()
                : versions.stream()
                        .filter(version -> !version.uploadedAt().isAfter(at))
                        .findFirst();
    }

    public DocumentVersion current() {
        return versions.get(0);
    }
}
