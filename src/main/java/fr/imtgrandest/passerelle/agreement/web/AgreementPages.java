package fr.imtgrandest.passerelle.agreement.web;

import fr.imtgrandest.passerelle.agreement.AgreementCases;
import fr.imtgrandest.passerelle.agreement.AgreementRegister;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.security.SignedInUser;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.CaseProgress;
import fr.imtgrandest.passerelle.task.Inbox;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages of agreements: the register with the cases under way, and one case. */
@Controller
class AgreementPages {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 100_000;

    private final AgreementCases cases;
    private final AgreementRegister register;
    private final CaseViews views;
    private final CaseDocuments documents;
    private final CasePapers papers;
    private final CaseProgress progress;
    private final Inbox inbox;
    private final People people;

    AgreementPages(
            AgreementCases cases,
            AgreementRegister register,
            CaseViews views,
            CaseDocuments documents,
            CasePapers papers,
            CaseProgress progress,
            Inbox inbox,
            People people) {
        this.cases = cases;
        this.register = register;
        this.views = views;
        this.documents = documents;
        this.papers = papers;
        this.progress = progress;
        this.inbox = inbox;
        this.people = people;
    }

    @GetMapping("/agreements")
    String list(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        int current = Math.min(Math.max(page, 1), LAST_PAGE);
        int offset = (current - 1) * PAGE;
        Reader reader = people.reader(user.userId());
        Locale locale = ReaderLanguage.current();
        List<CaseRow> rows = cases.list(reader, PAGE + 1, offset).stream()
                .map(found -> views.row(found, locale))
                .toList();
        List<AgreementRow> agreements = register.list(reader, PAGE + 1, offset).stream()
                .map(agreement -> views.row(agreement, locale))
                .toList();
        model.addAttribute("agreements", agreements.stream().limit(PAGE).toList());
        model.addAttribute(
                "cases", rows.stream().limit(PAGE).filter(row -> !row.ended()).toList());
        model.addAttribute(
                "ended",
                rows.stream().limit(PAGE).filter(CaseRow::endedWithoutAgreement).toList());
        model.addAttribute("page", current);
        model.addAttribute("more", rows.size() > PAGE || agreements.size() > PAGE);
        return "agreement/list";
    }

    @GetMapping("/agreements/{reference}")
    String one(@AuthenticationPrincipal SignedInUser user, @PathVariable("reference") String text, Model model) {
        Reader reader = people.reader(user.userId());
        Locale locale = ReaderLanguage.current();
        Reference reference = Reference.parse(text).orElseThrow(AgreementPages::absent);
        return cases.find(reference, reader)
                .map(found -> {
                    model.addAttribute("case", views.page(found, reader, locale));
                    model.addAttribute("documents", documents.rows(found, reader, locale));
                    model.addAttribute("mayBring", documents.mayBring(found, reader));
                    model.addAttribute("papers", papers.links(found, locale));
                    model.addAttribute("mine", inbox.inCase(reader, reference, locale));
                    model.addAttribute("progress", progress.steps(found.processInstanceId(), locale));
                    return "agreement/case";
                })
                .or(() -> register.find(reference)
                        .filter(agreement -> !agreement.confidential())
                        .map(agreement -> {
                            model.addAttribute("agreement", views.row(agreement, locale));
                            model.addAttribute("actions", views.actions(reference, reader));
                            return "agreement/entry";
                        }))
                .orElseThrow(AgreementPages::absent);
    }

    /** The diagram of a case, for the viewer on its page. */
    @GetMapping(path = "/agreements/{reference}/diagram.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> diagram(@AuthenticationPrincipal SignedInUser user, @PathVariable("reference") String text) {
        return Reference.parse(text)
                .flatMap(reference -> cases.find(reference, people.reader(user.userId())))
                .map(found -> progress.diagram(found.processInstanceId(), ReaderLanguage.current()))
                .map(ResponseEntity::ok)
                .orElseThrow(AgreementPages::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
