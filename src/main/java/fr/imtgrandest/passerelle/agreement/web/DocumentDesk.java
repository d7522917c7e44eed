package fr.imtgrandest.passerelle.agreement.web;

import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.AgreementCases;
import fr.imtgrandest.passerelle.agreement.Dossier;
import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.Inbox;
import fr.imtgrandest.passerelle.task.LanguageOptions;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Finds what an address of the documents of a case names, for those who may see it, and puts their page together. */
@Component
class DocumentDesk {

    private final AgreementCases cases;
    private final CaseDocuments views;
    private final Dossier dossier;
    private final Inbox inbox;

    DocumentDesk(AgreementCases cases, CaseDocuments views, Dossier dossier, Inbox inbox) {
        this.cases = cases;
        this.views = views;
        this.dossier = dossier;
        this.inbox = inbox;
    }

    /** @throws ResponseStatusException with 404 unless there is such a case and the reader may see it */
    AgreementCase visible(String text, Reader reader) {
        return Reference.parse(text)
                .flatMap(reference -> cases.find(reference, reader))
                .orElseThrow(DocumentDesk::absent);
    }

    /** @throws ResponseStatusException with 404 as above, with 403 where the reader may not bring documents to it */
    AgreementCase open(String text, Reader reader) {
        AgreementCase about = visible(text, reader);
        if (!views.mayBring(about, reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return about;
    }

    /** @throws ResponseStatusException with 404 unless there is such a document and the reader may read it */
    Document readable(AgreementCase about, UUID document, Reader reader) {
        return views.find(about, document, reader).orElseThrow(DocumentDesk::absent);
    }

    boolean mayWithdraw(AgreementCase about, Document document, Reader reader) {
        return views.mayWithdraw(about, document, reader);
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Fills the page of all documents, with what was sent still in place; gives the name of its template. */
    String show(AgreementCase about, Reader reader, SentFile sent, Model model) {
        Locale locale = ReaderLanguage.current();
        boolean mayReopen = dossier.mayReopen(about, reader);
        model.addAttribute("about", about);
        model.addAttribute("pieces", views.pieces(about, locale));
        model.addAttribute("documents", views.rows(about, reader, locale));
        model.addAttribute("mayBring", views.mayBring(about, reader));
        model.addAttribute("mayReopen", mayReopen);
        model.addAttribute("kinds", views.kinds(about, mayReopen, locale));
        model.addAttribute("languages", LanguageOptions.all(locale));
        model.addAttribute("sent", sent);
        model.addAttribute("mine", inbox.inCase(reader, about.reference(), locale));
        return "agreement/documents";
    }
}
