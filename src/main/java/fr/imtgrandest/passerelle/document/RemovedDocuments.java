package fr.imtgrandest.passerelle.document;

import fr.imtgrandest.passerelle.shared.CaseRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes away the documents of a case that is removed, and the papers issued on it. */
@Component
class RemovedDocuments {

    private final DocumentStore documents;
    private final PaperStore papers;

    RemovedDocuments(DocumentStore documents, PaperStore papers) {
        this.documents = documents;
        this.papers = papers;
    }

    @EventListener
    void remove(CaseRemoved removed) {
        documents.remove(removed.reference());
        papers.remove(removed.reference());
    }
}
