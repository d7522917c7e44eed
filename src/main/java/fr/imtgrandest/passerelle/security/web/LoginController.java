package fr.imtgrandest.passerelle.security.web;

import fr.imtgrandest.passerelle.security.SignInProviders;
import fr.imtgrandest.passerelle.security.SignedInUser;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the form of sign-in and the ways to the identity providers; Spring Security itself takes what comes back. */
@Controller
class LoginController {

    private final SignInProviders providers;

    LoginController(SignInProviders providers) {
        this.providers = providers;
    }

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
        model.addAttribute("providers", providers.all());
        model.addAttribute(
                "unreachable", providers.name(parameters.get("unreachable")).orElse(null));
        model.addAttribute(
                "declined", providers.name(parameters.get("declined")).orElse(null));
        model.addAttribute("open", providers.name(parameters.get("open")).orElse(null));
        return "login";
    }
}
