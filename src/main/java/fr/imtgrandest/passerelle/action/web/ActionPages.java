package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.action.ActionActs;
import fr.imtgrandest.passerelle.action.ActionCase;
import fr.imtgrandest.passerelle.action.ActionCases;
import fr.imtgrandest.passerelle.action.ActionEnding;
import fr.imtgrandest.passerelle.action.ActionStatus;
import fr.imtgrandest.passerelle.action.BudgetTotals;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.security.SignedInUser;
import fr.imtgrandest.passerelle.shared.Pager;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.CaseProgress;
import fr.imtgrandest.passerelle.task.Inbox;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages of actions: the list with what they cost, and each one. */
@Controller
class ActionPages {

    private static final int PAGE = 25;

    private final ActionCases cases;
    private final ActionFilterReader filters;
    private final FilterChoices choices;
    private final ActionListViews views;
    private final ActionPageViews pages;
    private final ActionActs acts;
    private final CaseProgress progress;
    private final Inbox inbox;
    private final PageReaders readers;

    ActionPages(
            ActionCases cases,
            ActionFilterReader filters,
            FilterChoices choices,
            ActionListViews views,
            ActionPageViews pages,
            ActionActs acts,
            CaseProgress progress,
            Inbox inbox,
            PageReaders readers) {
        this.cases = cases;
        this.filters = filters;
        this.choices = choices;
        this.views = views;
        this.pages = pages;
        this.acts = acts;
        this.progress = progress;
        this.inbox = inbox;
        this.readers = readers;
    }

    @GetMapping("/actions")
    String list(@AuthenticationPrincipal SignedInUser user, @RequestParam Map<String, String> parameters, Model model) {
        Reader reader = readers.of(user);
        Locale locale = ReaderLanguage.current();
        ActionQuery query = ActionQuery.of(parameters);
        ActionFilterReader.Understood understood = filters.read(query, locale);
        LocalDate today = views.today();
        BudgetTotals totals = cases.totals(understood.filter(), reader, today);
        Pager pager = Pager.of(parameters.getOrDefault("page", ""), totals.all().actions(), PAGE);
        model.addAttribute("query", query);
        model.addAttribute("choices", choices.of(query, locale));
        model.addAttribute("faults", understood.faults());
        model.addAttribute(
                "actions",
                cases.list(understood.filter(), reader, today, PAGE, pager.offset()).stream()
                        .map(action -> views.row(action, locale))
                        .toList());
        model.addAttribute("totals", views.totals(totals, locale));
        model.addAttribute("pager", pager);
        model.addAttribute("mayPropose", acts.mayPropose(reader));
        return "action/list";
    }

    @GetMapping("/actions/{reference}")
    String one(@AuthenticationPrincipal SignedInUser user, @PathVariable("reference") String text, Model model) {
        Reader reader = readers.of(user);
        return show(visible(text, reader), reader, model);
    }

    /** Opens the proposal of an agreement in the Tasklist; a second click opens the same one again. */
    @PostMapping("/actions/{reference}/agreement")
    String proposeAgreement(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable("reference") String text,
            Model model,
            HttpServletResponse response) {
        Reader reader = readers.of(user);
        ActionCase action = visible(text, reader);
        if (action.ending() == null && !acts.mayProposeAgreement(action, reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return acts.proposeAgreement(action.reference(), reader)
                .map(task -> "redirect:/camunda/app/tasklist/default/#/?task=" + task)
                .orElseGet(() -> refuse("action.page.ended", action, reader, model, response));
    }

    /** Takes the proposal back; a second click finds it taken back. */
    @PostMapping("/actions/{reference}/withdrawal")
    String withdraw(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable("reference") String text,
            Model model,
            HttpServletResponse response) {
        Reader reader = readers.of(user);
        ActionCase action = visible(text, reader);
        if (action.status() == ActionStatus.PROPOSED && !acts.mayWithdraw(action, reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (action.ending() == ActionEnding.ACTION_WITHDRAWN || acts.withdraw(action.reference(), reader)) {
            return "redirect:/actions/" + action.reference();
        }
        return refuse("action.page.tooLate", action, reader, model, response);
    }

    private String refuse(String key, ActionCase action, Reader reader, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("refusal", key);
        return show(visible(action.reference().toString(), reader), reader, model);
    }

    private String show(ActionCase action, Reader reader, Model model) {
        model.addAttribute("action", pages.page(action, reader, ReaderLanguage.current()));
        model.addAttribute("mine", inbox.inCase(reader, action.reference(), ReaderLanguage.current()));
        model.addAttribute("progress", progress.steps(action.processInstanceId(), ReaderLanguage.current()));
        return "action/page";
    }

    /** The diagram of an action, for the viewer on its page. */
    @GetMapping(path = "/actions/{reference}/diagram.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> diagram(@AuthenticationPrincipal SignedInUser user, @PathVariable("reference") String text) {
        ActionCase action = visible(text, readers.of(user));
        return ResponseEntity.ok(progress.diagram(action.processInstanceId(), ReaderLanguage.current()));
    }

    private ActionCase visible(String text, Reader reader) {
        return Reference.parse(text)
                .flatMap(reference -> cases.find(reference, reader))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
