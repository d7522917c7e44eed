package fr.imtgrandest.passerelle.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the substance of a case has been, and what it is.
 *
 * @param versions each once, the oldest first
 */
public record Contents(List<Content> versions, Content current) {

    public Contents {
        versions = List.copyOf(versions);
    }

    /** Whether what is said of some facets for an earlier content holds for the present one. */
    public boolean holds(@Nullable String contentHash, Set<Facet> facets) {
        return find(contentHash)
                .filter(content -> content.isSameIn(current, facets))
                .isPresent();
    }

    private Optional<Content> find(@Nullable String hash) {
        return versions.stream().filter(content -> content.hash().equals(hash)).findFirst();
    }
}
