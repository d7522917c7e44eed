package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.identity.Contact;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.notification.CalendarLinks;
import fr.imtgrandest.passerelle.notification.MailPreference;
import fr.imtgrandest.passerelle.notification.MailPreferences;
import fr.imtgrandest.passerelle.notification.MailProperties;
import fr.imtgrandest.passerelle.security.SignedInUser;
import java.util.Optional;
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

/** How a person wants to be called; a mail leads here too, without sign-in, to end all mails. */
@Controller
class PreferencePages {

    private final People people;
    private final MailPreferences mails;
    private final CalendarLinks calendars;
    private final MailProperties properties;

    PreferencePages(People people, MailPreferences mails, CalendarLinks calendars, MailProperties properties) {
        this.people = people;
        this.mails = mails;
        this.calendars = calendars;
        this.properties = properties;
    }

    @GetMapping("/preferences")
    String preferences(@AuthenticationPrincipal SignedInUser user, Model model) {
        Optional<Contact> contact = people.contact(user.userId());
        contact.ifPresent(found -> {
            model.addAttribute("mail", found.mail());
            model.addAttribute("chosen", mails.of(found.person()));
            model.addAttribute("calendar", calendars.exists(found.person()));
        });
        model.addAttribute("choices", MailPreference.values());
        return "preferences";
    }

    @PostMapping("/preferences")
    String choose(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam("mails") MailPreference chosen,
            RedirectAttributes next) {
        Contact contact =
                people.contact(user.userId()).orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        mails.set(contact.person(), chosen);
        next.addFlashAttribute("saved", true);
        return "redirect:/preferences";
    }

    /** Makes the address of the calendar feed, or a new one that replaces it; it is shown this once. */
    @PostMapping("/preferences/calendar")
    String renewCalendar(@AuthenticationPrincipal SignedInUser user, RedirectAttributes next) {
        Contact contact =
                people.contact(user.userId()).orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        next.addFlashAttribute(
                "address", properties.site() + "/calendar/" + calendars.renew(contact.person()) + ".ics");
        return "redirect:/preferences";
    }

    /** Asks once more: programs that look at the links of a mail must not end anything. */
    @GetMapping("/mail/unsubscribe/{secret}")
    String askToUnsubscribe(@PathVariable("secret") String secret) {
        return "unsubscribe";
    }

    /** RFC 8058: mail programs send this themselves, without a session. */
    @PostMapping("/mail/unsubscribe/{secret}")
    String unsubscribe(@PathVariable("secret") String secret, Model model) {
        if (!mails.unsubscribe(secret)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("done", true);
        return "unsubscribe";
    }
}
