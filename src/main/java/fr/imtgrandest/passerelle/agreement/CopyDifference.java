package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.document.Document;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signed copy whose content is not, byte for byte, that of the approved text.
 *
 * @param text the approved text in the language of the copy; null where there is none
 */
public record CopyDifference(Document copy, @Nullable Document text) {

    /** Whether both have as many pages; empty where the pages of one cannot be counted. */
    public Optional<Boolean> samePages() {
        Integer signed = copy.current().pages();
        Integer approved = text == null ? null : text.current().pages();
        return signed == null || approved == null ? Optional.empty() : Optional.of(signed.equals(approved));
    }
}
