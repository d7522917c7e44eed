package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.engine.FailedJobs;
import fr.imtgrandest.passerelle.engine.Person;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.installation.Installation;
import fr.imtgrandest.passerelle.security.SignedInUser;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What failed for good, for technical administrators, who try it again; for others the page does not exist. */
@Controller
class IncidentPages {

    private static final int SHOWN = 100;

    private final FailedJobs jobs;
    private final IncidentViews views;
    private final People people;
    private final Installation installation;

    IncidentPages(FailedJobs jobs, IncidentViews views, People people, Installation installation) {
        this.jobs = jobs;
        this.views = views;
        this.people = people;
        this.installation = installation;
    }

    @GetMapping("/incidents")
    String list(@AuthenticationPrincipal SignedInUser user, Model model) {
        requireTechnicalAdministrator(user);
        List<IncidentRow> rows = views.rows(jobs.list(SHOWN + 1), ReaderLanguage.current());
        model.addAttribute("rows", rows.stream().limit(SHOWN).toList());
        model.addAttribute("more", rows.size() > SHOWN);
        model.addAttribute("shown", SHOWN);
        model.addAttribute("whereabouts", installation.whereabouts());
        return "incidents";
    }

    @PostMapping("/incidents/{job}/retry")
    String retry(@AuthenticationPrincipal SignedInUser user, @PathVariable("job") String job, RedirectAttributes next) {
        Reader reader = requireTechnicalAdministrator(user);
        next.addFlashAttribute("told", retry(reader, job));
        return "redirect:/incidents";
    }

    private String retry(Reader reader, String job) {
        if (installation.whereabouts().held()) {
            return "incidents.held";
        }
        return jobs.retry(new Person(reader.userId(), reader.groups()), job) ? "incidents.retried" : "incidents.gone";
    }

    @PostMapping("/incidents/release")
    String release(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(name = "sure", defaultValue = "false") boolean sure,
            RedirectAttributes next) {
        Reader reader = requireTechnicalAdministrator(user);
        next.addFlashAttribute("told", sure ? release(reader) : "copy.unsure");
        return "redirect:/incidents";
    }

    private String release(Reader reader) {
        return installation.release(reader.userId(), Map.of()) ? "copy.released" : "copy.releasedAlready";
    }

    private Reader requireTechnicalAdministrator(SignedInUser user) {
        Reader reader = people.reader(user.userId());
        if (!reader.groups().contains(Groups.CAMUNDA_ADMIN)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return reader;
    }
}
