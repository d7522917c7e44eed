package fr.imtgrandest.passerelle.document;

import fr.imtgrandest.passerelle.shared.Reference;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of cases. Who may read or bring one is decided by the feature that the case belongs to. */
@Service
public class Documents {

    private final FileChecks checks;
    private final Archive archive;
    private final DocumentStore store;

    Documents(FileChecks checks, Archive archive, DocumentStore store) {
        this.checks = checks;
        this.archive = archive;
        this.store = store;
    }

    /**
     * Takes a file as a new document.
     *
     * @param account of who brings it
     * @throws UncheckedIOException if the file cannot be read from where it lies
     */
    public Upload add(String account, Reference reference, NewDocument described, NewFile file) {
        return take(file, checked -> archive.open(account, reference, described, file, checked));
    }

    /**
     * Takes a file as the newest version of a document.
     *
     * @throws UncheckedIOException if the file cannot be read from where it lies
     */
    public Upload renew(String account, Document document, NewFile file) {
        return take(file, checked -> archive.renew(account, document, file, checked));
    }

    private Upload take(NewFile file, Function<CheckedFile.Accepted, Upload> keep) {
        try {
            CheckedFile checked = checks.check(file.content());
            return checked instanceof CheckedFile.Accepted accepted
                    ? keep.apply(accepted)
                    : new Upload.Refused(((CheckedFile.Refused) checked).why());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends that a document counts; what it was stays. */
    public void withdraw(String account, Document document) {
        archive.withdraw(account, document);
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

    /** Writes the content of a version as it was brought. */
    public void write(DocumentVersion version, OutputStream target) {
        store.write(version.id(), target);
    }
}
