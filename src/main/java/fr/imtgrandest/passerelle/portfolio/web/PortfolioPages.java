package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.portfolio.Portfolio;
import fr.imtgrandest.passerelle.portfolio.PortfolioSummary;
import fr.imtgrandest.passerelle.security.SignedInUser;
import fr.imtgrandest.passerelle.shared.Pager;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.shared.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The portfolio: agreements and actions to search and to count. */
@Controller
class PortfolioPages {

    private static final int PAGE = 25;

    private final Portfolio portfolio;
    private final PortfolioChoices choices;
    private final PortfolioViews views;
    private final People people;
    private final Clock clock;

    PortfolioPages(Portfolio portfolio, PortfolioChoices choices, PortfolioViews views, People people, Clock clock) {
        this.portfolio = portfolio;
        this.choices = choices;
        this.views = views;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/portfolio")
    String search(
            @AuthenticationPrincipal SignedInUser user, @RequestParam Map<String, String> parameters, Model model) {
        Reader reader = people.reader(user.userId());
        Locale locale = ReaderLanguage.current();
        LocalDate today = LocalDate.now(clock.withZone(Zones.PARIS));
        PortfolioQuery query = PortfolioQuery.of(parameters);
        PortfolioSummary summary = portfolio.summary(query.filter(), reader, today);
        Pager pager = Pager.of(parameters.getOrDefault("page", ""), summary.all(), PAGE);
        model.addAttribute("query", query);
        model.addAttribute("choices", choices.of(query, portfolio.countries(reader), locale));
        model.addAttribute(
                "rows", views.rows(portfolio.list(query.filter(), reader, today, PAGE, pager.offset()), locale));
        model.addAttribute("charts", views.charts(summary, locale));
        model.addAttribute("pager", pager);
        return "portfolio";
    }
}
