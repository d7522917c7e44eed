package fr.imtgrandest.passerelle.journey;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Looks at a page for what keeps people from using it, as far as a program can. */
final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private Accessibility() {}

    /** The rules that the page breaks, each with its places. */
    static List<Rule> faults(Page page) {
        AxeRunOptions noReport = new AxeRunOptions();
        noReport.setResultTypes(List.of("violations")); // what holds would be written down too, node by node
        return new AxeBuilder(page)
                .options(noReport)
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
    }
}
