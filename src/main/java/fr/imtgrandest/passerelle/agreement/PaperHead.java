package fr.imtgrandest.passerelle.agreement;

import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of a paper on a case, in its words.
 *
 * @param partner with its country
 * @param state where the case stands, or how it ended
 * @param made when the paper was made, in Europe/Paris
 */
public record PaperHead(
        String reference, String title, String partner, String type, String state, boolean confidential, String made) {

    /** A line of a paper's table of documents; a restricted document has none. */
    public record File(String kind, @Nullable String language, String name, int version, String sha256) {}
}
