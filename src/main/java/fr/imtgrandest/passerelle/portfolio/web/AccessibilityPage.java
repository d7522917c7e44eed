package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.portfolio.AccessibilityProperties;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The statement that French law asks of public bodies (law 2005-102, article 47; decree 2019-768, article 7), for everyone to
 * read.
 */
@Controller
class AccessibilityPage {

    /** When the pages were last measured. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);

    private final AccessibilityProperties properties;

    AccessibilityPage(AccessibilityProperties properties) {
        this.properties = properties;
    }

    @GetMapping("/accessibility")
    String statement(Model model) {
        model.addAttribute("contact", properties.contact());
        model.addAttribute("written", FieldLabels.date(WRITTEN, ReaderLanguage.current()));
        return "accessibility";
    }
}
