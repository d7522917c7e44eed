package fr.imtgrandest.passerelle.approval.web;

import fr.imtgrandest.passerelle.approval.process.DecisionDesk;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.security.SignedInUser;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.task.WaitingTask;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that waits for someone's decision or vote on one page, to be answered one by one or approved together. */
@Controller
class DecisionPages {

    private static final String PAGE = "/decisions";
    private static final String GIVEN = "given";

    /** A page that nobody would read to its end; the rest follows when these are done. */
    private static final int CARDS_SHOWN = 20;

    private final DecisionDesk desk;
    private final DecisionCards cards;
    private final DecisionAnswers answers;
    private final People people;

    DecisionPages(DecisionDesk desk, DecisionCards cards, DecisionAnswers answers, People people) {
        this.desk = desk;
        this.cards = cards;
        this.answers = answers;
        this.people = people;
    }

    @GetMapping(PAGE)
    String waiting(@AuthenticationPrincipal SignedInUser user, Model model) {
        return show(user, GivenAnswer.NONE, model);
    }

    /** Answers one. */
    @PostMapping(PAGE + "/{task}")
    ModelAndView answer(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable("task") String task,
            @RequestParam(name = "choice", defaultValue = "") String choice,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes next) {
        GivenAnswer given = new GivenAnswer(task, choice, reason);
        return told(user, given, answers.give(people.reader(user.userId()), List.of(given)), next);
    }

    /** Shows once more what is about to be approved together; nothing is changed yet. */
    @PostMapping(PAGE + "/confirmation")
    ModelAndView confirm(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(name = "task", defaultValue = "") List<String> tasks) {
        List<DecisionCard> chosen =
                cards(user).stream().filter(card -> tasks.contains(card.id())).toList();
        if (chosen.isEmpty()) {
            Model model = new ExtendedModelMap().addAttribute("nothingChosen", true);
            return new ModelAndView(show(user, GivenAnswer.NONE, model), model.asMap(), HttpStatus.BAD_REQUEST);
        }
        return new ModelAndView("approval/confirmation", "cards", chosen);
    }

    /** Approves several, each alone: one that is refused does not hold up the others. */
    @PostMapping(PAGE + "/approvals")
    ModelAndView approve(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(name = "task", defaultValue = "") List<String> tasks,
            RedirectAttributes next) {
        List<GivenAnswer> given = tasks.stream().map(GivenAnswer::approval).toList();
        return told(user, GivenAnswer.NONE, answers.give(people.reader(user.userId()), given), next);
    }

    private ModelAndView told(
            SignedInUser user, GivenAnswer given, DecisionAnswers.Told told, RedirectAttributes next) {
        if (told.status() == HttpStatus.OK) {
            next.addFlashAttribute(GIVEN, told.given());
            return new ModelAndView("redirect:" + PAGE);
        }
        Model model = new ExtendedModelMap().addAttribute(GIVEN, told.given()).addAttribute("refused", told.refused());
        return new ModelAndView(show(user, given, model), model.asMap(), told.status());
    }

    private String show(SignedInUser user, GivenAnswer given, Model model) {
        List<WaitingTask> waiting =
                desk.waiting(people.reader(user.userId()), CARDS_SHOWN + 1, ReaderLanguage.current());
        model.addAttribute("cards", cards(waiting));
        model.addAttribute("more", waiting.size() > CARDS_SHOWN);
        model.addAttribute("answer", given);
        return "approval/decisions";
    }

    private List<DecisionCard> cards(SignedInUser user) {
        return cards(desk.waiting(people.reader(user.userId()), CARDS_SHOWN, ReaderLanguage.current()));
    }

    private List<DecisionCard> cards(List<WaitingTask> waiting) {
        return waiting.stream()
                .limit(CARDS_SHOWN)
                .flatMap(task -> cards.of(task, ReaderLanguage.current()).stream())
                .toList();
    }
}
