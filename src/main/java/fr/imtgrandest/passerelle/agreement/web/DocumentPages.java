package fr.imtgrandest.passerelle.agreement.web;

import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.AgreementCases;
import fr.imtgrandest.passerelle.agreement.DocumentAddress;
import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.DocumentVersion;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.document.NewDocument;
import fr.imtgrandest.passerelle.document.Upload;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.security.SignedInUser;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.FieldLabels;
import fr.imtgrandest.passerelle.task.Inbox;
import fr.imtgrandest.passerelle.task.LanguageOptions;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a case's files, where people fetch and bring them. */
@Controller
@RequestMapping("/agreements/{reference}/documents")
class DocumentPages {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentPages.class);
    private static final String TOLD = "told";
    private static final String PATH = "org.springframework.web.servlet.HandlerMapping.uriTemplateVariables";

    private final AgreementCases cases;
    private final CaseDocuments views;
    private final Documents documents;
    private final Inbox inbox;
    private final People people;
    private final FieldLabels labels;

    DocumentPages(
            AgreementCases cases,
            CaseDocuments views,
            Documents documents,
            Inbox inbox,
            People people,
            FieldLabels labels) {
        this.cases = cases;
        this.views = views;
        this.documents = documents;
        this.inbox = inbox;
        this.people = people;
        this.labels = labels;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedInUser user, @PathVariable("reference") String text, Model model) {
        Reader reader = people.reader(user.userId());
        return show(visible(text, reader), reader, SentFile.NONE, model);
    }

    /** Takes a file as a new document. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView add(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable("reference") String text,
            SentFile sent,
            RedirectAttributes next) {
        Reader reader = people.reader(user.userId());
        AgreementCase about = open(text, reader);
        NewDocument described = sent.described();
        if (views.isFixed(about, described.kind())) {
            return fixed(about, reader, sent);
        }
        return answer(
                about,
                reader,
                sent,
                sent.spooled(file -> documents.add(reader.userId(), about.reference(), described, file)),
                next);
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
        AgreementCase about = open(text, reader);
        Document document = readable(about, id, reader);
        if (views.isFixed(about, document.kind())) {
            return fixed(about, reader, sent);
        }
        return answer(
                about, reader, sent, sent.spooled(file -> documents.renew(reader.userId(), document, file)), next);
    }

    @PostMapping("/{document}/withdrawal")
    ModelAndView withdraw(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable("reference") String text,
            @PathVariable("document") UUID id,
            RedirectAttributes next) {
        Reader reader = people.reader(user.userId());
        AgreementCase about = open(text, reader);
        Document document = readable(about, id, reader);
        if (views.isFixed(about, document.kind())) {
            return fixed(about, reader, SentFile.NONE);
        }
        documents.withdraw(reader.userId(), document);
        next.addFlashAttribute(
                TOLD, message("document.told.withdrawn", document.current().name()));
        return new ModelAndView("redirect:" + DocumentAddress.page(about.reference()));
    }

    @GetMapping("/{document}/{number}")
    ResponseEntity<StreamingResponseBody> fetch(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable("reference") String text,
            @PathVariable("document") UUID id,
            @PathVariable("number") int number) {
        Reader reader = people.reader(user.userId());
        DocumentVersion version = readable(visible(text, reader), id, reader).versions().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(DocumentPages::absent);
        String disposition = ContentDisposition.attachment()
                .filename(version.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(MediaType.parseMediaType(version.type().mediaType()))
                .contentLength(version.size())
                .body(target -> documents.write(version, target));
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
        ModelAndView page = refuse(open(path.getOrDefault("reference", ""), reader), reader, SentFile.NONE, why);
        page.setStatus(status);
        return page;
    }

    private ModelAndView answer(
            AgreementCase about, Reader reader, SentFile sent, Upload upload, RedirectAttributes next) {
        if (upload instanceof Upload.Kept kept) {
            return told(about, "document.told.kept", kept.document(), next);
        }
        if (upload instanceof Upload.Unchanged same) {
            return told(about, "document.told.unchanged", same.document(), next);
        }
        return refuse(about, reader, sent, ((Upload.Refused) upload).why().name());
    }

    private ModelAndView refuse(AgreementCase about, Reader reader, SentFile sent, String why) {
        Model model = new ExtendedModelMap().addAttribute("refused", message("document.refused." + why, sent.name()));
        return new ModelAndView(show(about, reader, sent, model), model.asMap(), HttpStatus.BAD_REQUEST);
    }

    /** What is before those who judge it changes when they ask for it only. */
    private ModelAndView fixed(AgreementCase about, Reader reader, SentFile sent) {
        ModelAndView page = refuse(about, reader, sent, "FIXED");
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView told(AgreementCase about, String key, Document document, RedirectAttributes next) {
        DocumentVersion current = document.current();
        next.addFlashAttribute(TOLD, message(key, current.name(), current.number()));
        return new ModelAndView("redirect:" + DocumentAddress.page(about.reference()));
    }

    private String show(AgreementCase about, Reader reader, SentFile sent, Model model) {
        Locale locale = ReaderLanguage.current();
        model.addAttribute("about", about);
        model.addAttribute("documents", views.rows(about, reader, locale));
        model.addAttribute("mayBring", views.mayBring(about, reader));
        model.addAttribute("kinds", views.kinds(about, locale));
        model.addAttribute("languages", LanguageOptions.all(locale));
        model.addAttribute("sent", sent);
        model.addAttribute("mine", inbox.inCase(reader.userId(), about.reference(), locale));
        return "agreement/documents";
    }

    private String message(String key, Object... arguments) {
        return labels.message(key, ReaderLanguage.current(), arguments);
    }

    private AgreementCase visible(String text, Reader reader) {
        return Reference.parse(text)
                .flatMap(reference -> cases.find(reference, reader))
                .orElseThrow(DocumentPages::absent);
    }

    /** A case to which the reader may bring files. */
    private AgreementCase open(String text, Reader reader) {
        AgreementCase about = visible(text, reader);
        if (!views.mayBring(about, reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return about;
    }

    private Document readable(AgreementCase about, UUID document, Reader reader) {
        return views.find(about, document, reader).orElseThrow(DocumentPages::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
