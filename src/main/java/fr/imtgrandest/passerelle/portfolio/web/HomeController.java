package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.portfolio.process.MyTasks;
import fr.imtgrandest.passerelle.security.SignedInUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after sign-in: what this is, and what waits for the person. */
@Controller
class HomeController {

    private static final int TASKS_SHOWN = 20;

    private final MyTasks myTasks;

    HomeController(MyTasks myTasks) {
        this.myTasks = myTasks;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal SignedInUser user, Model model) {
        model.addAttribute("tasks", myTasks.of(user.userId(), TASKS_SHOWN));
        return "home";
    }
}
