package fr.imtgrandest.passerelle.agreement.web;

import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.DocumentAddress;
import fr.imtgrandest.passerelle.agreement.Dossier;
import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.DocumentVersion;
import fr.imtgrandest.passerelle.document.NewDocument;
import fr.imtgrandest.passerelle.document.Upload;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.security.SignedInUser;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do on the page of a case's documents. */
@Controller
@RequestMapping("/agreements/{reference}/documents")
class DocumentChanges {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentChanges.class);
    private static final String TOLD = "told";

    /** Id of the field of a new document; that of a new version has the id of the document behind it. */
    private static final String ADDING = "file";

    private static final String PATH = "org.springframework.web.servlet.HandlerMapping.uriTemplateVariables";

    private final DocumentDesk desk;
    private final Dossier dossier;
    private final People people;
    private final FieldLabels labels;

    DocumentChanges(DocumentDesk desk, Dossier dossier, People people, FieldLabels labels) {
        this.desk = desk;
        this.dossier = dossier;
        this.people = people;
        this.labels = labels;
    }

    /**
     * What somebody tried.
     *
     * @param field id of the field that a refusal leads to
     */
    private record Asked(AgreementCase about, Reader reader, SentFile sent, String field) {}

    /** Takes a file as a new document. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView add(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable("reference") String text,
            SentFile sent,
            RedirectAttributes next) {
        Reader reader = people.reader(user.userId());
        AgreementCase about = desk.open(text, reader);
        NewDocument described = sent.described();
        if (described.restricted() && !described.kind().mayBeRestricted()) {
            return refuse(new Asked(about, reader, sent, ADDING), "OPEN_TO_READERS", HttpStatus.BAD_REQUEST);
        }
        Dossier.Change change =
                sent.spooled(file -> dossier.add(reader, about.reference(), described, file, sent.mayReopenAnswers()));
        return answer(new Asked(about, reader, sent, ADDING), change, next);
    }

    /** Takes a file as the newest version of a document. */
    @PostMapping(path = "/{document}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView renew(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable("reference") String text,
            @PathVariable("document") UUID id,
            SentFile sent,
            RedirectAttributes next) {
        Reader reader = people.reader(user.userId());
        AgreementCase about = desk.open(text, reader);
        Document document = desk.readable(about, id, reader);
        Dossier.Change change = sent.spooled(file -> dossier.renew(reader, document, file, sent.mayReopenAnswers()));
        return answer(new Asked(about, reader, sent, ADDING + "-" + id), change, next);
    }

    @PostMapping("/{document}/withdrawal")
    ModelAndView withdraw(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable("reference") String text,
            @PathVariable("document") UUID id,
            SentFile sent,
            RedirectAttributes next) {
        Reader reader = people.reader(user.userId());
        AgreementCase about = desk.open(text, reader);
        Document document = desk.readable(about, id, reader);
        if (!desk.mayWithdraw(about, document, reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Dossier.Change change = dossier.withdraw(reader, document, sent.mayReopenAnswers());
        return change instanceof Dossier.Change.Fixed fixed
                ? fixed(new Asked(about, reader, sent, ADDING + "-" + id), fixed)
                : told(about, "document.told.withdrawn", document, next);
    }

    /** The body ended too early or could not be laid down. */
    @ExceptionHandler(MultipartException.class)
    ModelAndView cutOff(
            MultipartException cause,
            @AuthenticationPrincipal SignedInUser user,
            @RequestAttribute(PATH) Map<String, String> path) {
        String why = cause instanceof MaxUploadSizeExceededException ? "TOO_LARGE" : "CUT_OFF";
        return again(user, path, why, HttpStatus.BAD_REQUEST);
    }

    /** The disk or the database is full or gone. */
    @ExceptionHandler({DataAccessException.class, UncheckedIOException.class})
    ModelAndView noRoom(
            RuntimeException cause,
            @AuthenticationPrincipal SignedInUser user,
            @RequestAttribute(PATH) Map<String, String> path) {
        LOG.error("A file could not be kept", cause);
        return again(user, path, "NO_ROOM", HttpStatus.SERVICE_UNAVAILABLE);
    }

    private ModelAndView again(SignedInUser user, Map<String, String> path, String why, HttpStatus status) {
        Reader reader = people.reader(user.userId());
        AgreementCase about = desk.open(path.getOrDefault("reference", ""), reader);
        String document = path.get("document");
        String field = document == null ? ADDING : ADDING + "-" + document;
        return refuse(new Asked(about, reader, SentFile.NONE, field), why, status);
    }

    private ModelAndView answer(Asked asked, Dossier.Change change, RedirectAttributes next) {
        if (change instanceof Dossier.Change.Fixed fixed) {
            return fixed(asked, fixed);
        }
        Upload upload = ((Dossier.Change.Made) change).upload();
        if (upload instanceof Upload.Kept kept) {
            return told(asked.about(), "document.told.kept", kept.document(), next);
        }
        if (upload instanceof Upload.Unchanged same) {
            return told(asked.about(), "document.told.unchanged", same.document(), next);
        }
        String why = ((Upload.Refused) upload).why().name();
        return refuse(asked, why, HttpStatus.BAD_REQUEST);
    }

    /** What is before those who judge it changes when they ask for it, or when the drafters say that they will ask again. */
    private ModelAndView fixed(Asked asked, Dossier.Change.Fixed fixed) {
        return refuse(asked, fixed.mayReopen() ? "REOPENS" : "FIXED", HttpStatus.CONFLICT);
    }

    private ModelAndView refuse(Asked asked, String why, HttpStatus status) {
        Model model = new ExtendedModelMap()
                .addAttribute(
                        "refused",
                        message("document.refused." + why, asked.sent().name()))
                .addAttribute("refusedAt", asked.field());
        String page = desk.show(asked.about(), asked.reader(), asked.sent(), model);
        return new ModelAndView(page, model.asMap(), status);
    }

    private ModelAndView told(AgreementCase about, String key, Document document, RedirectAttributes next) {
        DocumentVersion current = document.current();
        next.addFlashAttribute(TOLD, message(key, current.name(), current.number()));
        return new ModelAndView("redirect:" + DocumentAddress.page(about.reference()));
    }

    private String message(String key, Object... arguments) {
        return labels.message(key, ReaderLanguage.current(), arguments);
    }
}
