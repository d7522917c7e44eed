package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.installation.Installation;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells the Tasklist, whose pages are not ours, whether it shows a copy in which nothing goes on by itself. */
@Controller
class HeldController {

    private final Installation installation;

    HeldController(Installation installation) {
        this.installation = installation;
    }

    /** The answer. */
    record Held(boolean held) {}

    @GetMapping("/held")
    ResponseEntity<Held> held() {
        return ResponseEntity.ok(new Held(installation.heldLately() > 0));
    }
}
