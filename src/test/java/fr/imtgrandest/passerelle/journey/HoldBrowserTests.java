package fr.imtgrandest.passerelle.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.imtgrandest.passerelle.installation.Installation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people see of a database that is held, on a laptop and on a phone, in both languages. */
class HoldBrowserTests extends BrowserTestBase {

    private static final String SIDEWAYS =
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    @Autowired
    Installation installation;

    @BeforeEach
    void hold() {
        installation.hold(null, Map.of());
    }

    @AfterEach
    void release() {
        installation.release(null, Map.of());
    }

    @ParameterizedTest(name = "{0}, {1} pixels")
    @CsvSource({
        "fr-FR, 1280, Copie restaurée : aucun courriel ne part et aucune échéance ne court.",
        "en-GB, 1280, Restored copy: no mail leaves and no deadline runs.",
        "fr-FR, 390, Copie restaurée : aucun courriel ne part et aucune échéance ne court.",
        "en-GB, 390, Restored copy: no mail leaves and no deadline runs.",
    })
    void every_page_says_that_it_is_a_copy(String language, int width, String sentence) {
        for (String path : List.of("/login", "/", "/incidents", "/portfolio", "/no-such-page", Tasklist.PATH)) {
            Page page = path.equals("/login")
                    ? windows.anonymous(path, view(language, width))
                    : windows.open("admin", path, view(language, width));
            Locator line = page.locator(".held-line");
            assertThat(line).containsText(sentence);
            // Nothing lies over it.
            line.click(new Locator.ClickOptions().setTrial(true));
            assertThat((Boolean) page.evaluate(SIDEWAYS)).as(path).isFalse();
            Windows.picture(page, "80-held" + path.replaceAll("[^a-z]+", "-") + language.substring(0, 2) + "-" + width);
            if (path.equals("/incidents")) {
                assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            }
        }
    }

    private static Browser.NewContextOptions view(String language, int width) {
        return Windows.laptop(language).setViewportSize(width, 800);
    }
}
