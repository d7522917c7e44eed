package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.security.SignedInUser;
import fr.imtgrandest.passerelle.task.Inbox;
import fr.imtgrandest.passerelle.task.WaitingTask;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after sign-in: what this is, and what waits for the person. */
@Controller
class HomeController {

    private static final int TASKS_SHOWN = 20;

    private final Inbox inbox;
    private final People people;

    HomeController(Inbox inbox, People people) {
        this.inbox = inbox;
        this.people = people;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal SignedInUser user, Locale locale, Model model) {
        List<WaitingTask> tasks = inbox.of(user.userId(), TASKS_SHOWN + 1, locale);
        model.addAttribute("tasks", tasks.stream().limit(TASKS_SHOWN).toList());
        model.addAttribute("moreTasks", tasks.size() > TASKS_SHOWN);
        model.addAttribute("auditor", people.groupsOf(user.userId()).contains(Groups.AUDITOR));
        return "home";
    }
}
