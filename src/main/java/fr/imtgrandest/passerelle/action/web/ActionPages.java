package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.action.ActionCases;
import fr.imtgrandest.passerelle.action.BudgetTotals;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.security.SignedInUser;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of actions with what they cost. */
@Controller
class ActionPages {

    private static final int PAGE = 25;

    private final ActionCases cases;
    private final ActionFilterReader filters;
    private final FilterChoices choices;
    private final ActionListViews views;
    private final PageReaders readers;

    ActionPages(
            ActionCases cases,
            ActionFilterReader filters,
            FilterChoices choices,
            ActionListViews views,
            PageReaders readers) {
        this.cases = cases;
        this.filters = filters;
        this.choices = choices;
        this.views = views;
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
        model.addAttribute("mayPropose", readers.mayPropose(reader));
        return "action/list";
    }
}
