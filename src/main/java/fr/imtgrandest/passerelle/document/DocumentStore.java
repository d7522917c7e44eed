package fr.imtgrandest.passerelle.document;

import fr.imtgrandest.passerelle.shared.Reference;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where documents are kept; every method runs in the transaction of its caller. */
public interface DocumentStore {

    /** Opens a document without versions. */
    void open(UUID document, Reference reference, NewDocument opened);

    /** Lets nobody else add to a document until the transaction ends. */
    void lock(UUID document);

    /**
     * Adds a version and reads its content to the end.
     *
     * @param text by which it is found
     */
    void add(UUID document, DocumentVersion version, String text, InputStream content);

    void withdraw(UUID document, String account, Instant at);

    /** The documents of a case that have versions, the newest first. */
    List<Document> of(Reference reference);

    Optional<Document> find(UUID document);

    /** Notes, once, that a version belongs to a content. */
    void submit(Reference reference, String contentHash, UUID version, Instant at);

    /** The contents of a case, the oldest first. */
    List<SubmittedContent> submissions(Reference reference);

    /** Writes the content of a version, piece by piece. */
    void write(UUID version, OutputStream target);

    /** Takes all documents of a case away, with every version; the owner of the database may. */
    void remove(Reference reference);
}
