package fr.imtgrandest.passerelle.security.web;

import fr.imtgrandest.passerelle.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the form of sign-in; Spring Security itself takes what is entered there. */
@Controller
class LoginController {

    @GetMapping("/login")
    String login(@AuthenticationPrincipal @Nullable SignedInUser user) {
        return user == null ? "login" : "redirect:/";
    }
}
