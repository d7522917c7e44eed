package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.approval.OpenDecisions;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.security.SignedInUser;
import fr.imtgrandest.passerelle.task.Inbox;
import fr.imtgrandest.passerelle.task.WaitingTask;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after sign-in: what waits for the person, what they wait for, and what is new in their cases. */
@Controller
class HomeController {

    private static final int TASKS_SHOWN = 20;
    private static final int TASKS_COUNTED = 1000;
    private static final int DECISIONS_COUNTED = 99;

    private final Inbox inbox;
    private final OpenDecisions decisions;
    private final HomeViews views;
    private final People people;

    HomeController(Inbox inbox, OpenDecisions decisions, HomeViews views, People people) {
        this.inbox = inbox;
        this.decisions = decisions;
        this.views = views;
        this.people = people;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal SignedInUser user, Locale locale, Model model) {
        Reader reader = people.reader(user.userId());
        List<WaitingTask> tasks = inbox.of(reader, TASKS_SHOWN, locale);
        Set<String> own = tasks.stream().map(WaitingTask::id).collect(Collectors.toSet());
        model.addAttribute("tasks", tasks);
        model.addAttribute("lateTasks", inbox.countLate(reader, TASKS_COUNTED));
        model.addAttribute("allTasks", inbox.count(reader, TASKS_COUNTED + 1));
        model.addAttribute("tasksCounted", TASKS_COUNTED);
        model.addAttribute("decisions", decisions.count(reader, DECISIONS_COUNTED));
        model.addAttribute("waiting", views.waitingFor(reader, own, locale));
        model.addAttribute("news", views.news(reader, locale));
        model.addAttribute("withoutGroups", reader.groups().isEmpty());
        model.addAttribute("auditor", reader.groups().contains(Groups.AUDITOR));
        return "home";
    }
}
