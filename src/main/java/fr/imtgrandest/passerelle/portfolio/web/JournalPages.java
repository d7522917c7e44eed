package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.Heads;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.journal.JournalCheck;
import fr.imtgrandest.passerelle.journal.JournalReport;
import fr.imtgrandest.passerelle.security.SignedInUser;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The journal, for auditors: its newest rows, the rows of one case, and whether all of it holds. */
@Controller
class JournalPages {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 100_000;

    private final Journal journal;
    private final JournalCheck check;
    private final Heads heads;
    private final JournalViews views;
    private final People people;

    JournalPages(Journal journal, JournalCheck check, Heads heads, JournalViews views, People people) {
        this.journal = journal;
        this.check = check;
        this.heads = heads;
        this.views = views;
        this.people = people;
    }

    @GetMapping("/journal")
    String newest(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(name = "case", defaultValue = "") String chain,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        requireAuditor(user);
        return show(chain.strip(), Math.min(Math.max(page, 1), LAST_PAGE), model);
    }

    /** Reads every row, which changes nothing; a form asks for it, since it takes a while. */
    @PostMapping("/journal/verification")
    String verify(@AuthenticationPrincipal SignedInUser user, Model model) {
        requireAuditor(user);
        JournalReport report = check.verify();
        model.addAttribute("holds", report.holds());
        model.addAttribute("findings", views.findings(report, ReaderLanguage.current()));
        return show("", 1, model);
    }

    private String show(String chain, int page, Model model) {
        List<Entry> entries = chain.isEmpty() ? journal.newest((page - 1) * PAGE, PAGE + 1) : journal.entries(chain);
        boolean more = chain.isEmpty() && entries.size() > PAGE;
        model.addAttribute("rows", views.rows(more ? entries.subList(0, PAGE) : entries, ReaderLanguage.current()));
        model.addAttribute("chain", chain);
        model.addAttribute("page", page);
        model.addAttribute("more", more);
        heads.lastPublication()
                .ifPresent(at -> model.addAttribute("published", FieldLabels.day(at, ReaderLanguage.current())));
        return "journal";
    }

    private void requireAuditor(SignedInUser user) {
        if (!people.groupsOf(user.userId()).contains(Groups.AUDITOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
