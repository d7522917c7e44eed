package fr.imtgrandest.passerelle.agreement.web;

import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.AgreementCases;
import fr.imtgrandest.passerelle.agreement.AgreementPapers;
import fr.imtgrandest.passerelle.document.FileType;
import fr.imtgrandest.passerelle.document.IssuedPaper;
import fr.imtgrandest.passerelle.document.PaperCode;
import fr.imtgrandest.passerelle.document.PaperKind;
import fr.imtgrandest.passerelle.document.Papers;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.security.SignedInUser;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The papers of a case, for whoever may see it. Fetching one changes nothing; a record is issued by a press of its button. */
@Controller
@RequestMapping("/agreements/{reference}/papers")
class PaperPages {

    private final AgreementCases cases;
    private final AgreementPapers papers;
    private final Papers issued;
    private final People people;
    private final FieldLabels labels;

    PaperPages(AgreementCases cases, AgreementPapers papers, Papers issued, People people, FieldLabels labels) {
        this.cases = cases;
        this.papers = papers;
        this.issued = issued;
        this.people = people;
        this.labels = labels;
    }

    @GetMapping("/proposal-sheet")
    ResponseEntity<byte[]> proposalSheet(
            @AuthenticationPrincipal SignedInUser user, @PathVariable("reference") String text) {
        AgreementCase about = visible(text, user);
        Locale locale = ReaderLanguage.current();
        return file(papers.proposalSheet(about, locale), about, PaperKind.PROPOSAL_SHEET, locale);
    }

    @GetMapping("/cover-sheet")
    ResponseEntity<byte[]> coverSheet(
            @AuthenticationPrincipal SignedInUser user, @PathVariable("reference") String text) {
        AgreementCase about = visible(text, user);
        Locale locale = ReaderLanguage.current();
        return papers.coverSheet(about, locale)
                .map(pdf -> file(pdf, about, PaperKind.COVER_SHEET, locale))
                .orElseThrow(PaperPages::absent);
    }

    /** Issues a record, or finds the one that still holds, and leads to its file. */
    @PostMapping("/decision-record")
    String issue(@AuthenticationPrincipal SignedInUser user, @PathVariable("reference") String text) {
        AgreementCase about = visible(text, user);
        return papers.decisionRecord(user.userId(), about, ReaderLanguage.current())
                .map(record -> "redirect:" + CasePapers.address(about, record))
                .orElseThrow(PaperPages::absent);
    }

    @GetMapping("/{code}")
    ResponseEntity<byte[]> issued(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable("reference") String text,
            @PathVariable("code") String code) {
        AgreementCase about = visible(text, user);
        IssuedPaper paper = PaperCode.parse(code)
                .flatMap(issued::find)
                .filter(found -> found.reference().equals(about.reference()))
                .orElseThrow(PaperPages::absent);
        return file(issued.file(paper), about, paper.kind(), paper.language());
    }

    private ResponseEntity<byte[]> file(byte[] pdf, AgreementCase about, PaperKind kind, Locale language) {
        String name = about.reference() + "-" + labels.message("paper.file." + kind, language) + ".pdf";
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(MediaType.parseMediaType(FileType.PDF.mediaType()))
                .contentLength(pdf.length)
                .body(pdf);
    }

    private AgreementCase visible(String text, SignedInUser user) {
        return Reference.parse(text)
                .flatMap(reference -> cases.find(reference, people.reader(user.userId())))
                .orElseThrow(PaperPages::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
