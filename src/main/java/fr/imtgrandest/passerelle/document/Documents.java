package fr.imtgrandest.passerelle.document;

import fr.imtgrandest.passerelle.shared.Reference;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of cases. Who may read or bring one is decided by the feature that the case belongs to. */
@Service
public class Documents {

    private final FileChecks checks;
    private final Archive archive;
    private final DocumentStore store;
    private final Clock clock;

    Documents(FileChecks checks, Archive archive, DocumentStore store, Clock clock) {
        this.checks = checks;
        this.archive = archive;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Looks into a file before it is kept.
     *
     * @throws UncheckedIOException if the file cannot be read from where it lies
     */
    public CheckedFile check(NewFile file) {
        try {
            return checks.check(file.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes a file that was checked as a new document.
     *
     * @param account of who brings it
     * @throws UncheckedIOException if the file cannot be read from where it lies
     */
    public Upload add(
            String account, Reference reference, NewDocument described, NewFile file, CheckedFile.Accepted checked) {
        return archive.open(account, reference, described, file, checked);
    }

    /**
     * Takes a file that was checked as the newest version of a document.
     *
     * @throws UncheckedIOException if the file cannot be read from where it lies
     */
    public Upload renew(String account, Document document, NewFile file, CheckedFile.Accepted checked) {
        return archive.renew(account, document, file, checked);
    }

    /** Ends that a document counts; what it was stays. False if it counted no more. */
    public boolean withdraw(String account, Document document) {
        return archive.withdraw(account, document);
    }

    /** The documents of a case, the newest first. */
    @Transactional(readOnly = true)
    public List<Document> of(Reference reference) {
        return store.of(reference);
    }

    /** A document of a case. */
    @Transactional(readOnly = true)
    public Optional<Document> find(Reference reference, UUID document) {
        return store.find(document).filter(found -> found.reference().equals(reference));
    }

    /**
     * Notes which versions belong to a content that people are going to be asked about.
     *
     * @param documents in their current versions
     */
    @Transactional
    public void submit(Reference reference, String contentHash, List<Document> documents) {
        Instant now = clock.instant();
        documents.forEach(document ->
                store.submit(reference, contentHash, document.current().id(), now));
    }

    /** What people were asked about in a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<SubmittedContent> submissions(Reference reference) {
        return store.submissions(reference);
    }

    /** Writes the content of a version as it was brought. */
    public void write(DocumentVersion version, OutputStream target) {
        store.write(version.id(), target);
    }
}
