package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.security.SignedInUser;
import fr.imtgrandest.passerelle.task.Inbox;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Leads from a mail or a page to a task: the sign-in comes between, and the Tasklist opens it. */
@Controller
class TaskLinkController {

    private static final String TASKLIST = "redirect:/camunda/app/tasklist/default/#/?task=";

    private final Inbox tasks;

    TaskLinkController(Inbox tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/tasks/{id}")
    String open(@PathVariable String id, @AuthenticationPrincipal SignedInUser user, HttpServletResponse response) {
        if (tasks.sees(user.userId(), id)) {
            return TASKLIST + id;
        }
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "task-gone";
    }
}
