package fr.imtgrandest.passerelle.document;

import java.time.Instant;
import java.util.List;

/**
 * The versions of documents that belonged to a content when people were asked about it.
 *
 * @param contentHash of all that they were asked about, 64 hexadecimal digits
 * @param at when it was first submitted
 * @param documents each with the one version that was submitted
 */
public record SubmittedContent(String contentHash, Instant at, List<Document> documents) {

    public SubmittedContent {
        documents = List.copyOf(documents);
    }
}
