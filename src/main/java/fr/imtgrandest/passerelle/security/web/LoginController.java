package fr.imtgrandest.passerelle.security.web;

import fr.imtgrandest.passerelle.security.SignedInUser;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the form of sign-in; Spring Security itself takes what is entered there. */
@Controller
class LoginController {

    @GetMapping("/login")
    String login(
            @AuthenticationPrincipal @Nullable SignedInUser user,
            @RequestParam Map<String, String> parameters,
            Model model) {
        if (user != null) {
            return "redirect:/";
        }
        model.addAttribute("refused", parameters.containsKey("error"));
        model.addAttribute("slow", parameters.containsKey("slow"));
        model.addAttribute("signedOut", parameters.containsKey("logout"));
        return "login";
    }
}
