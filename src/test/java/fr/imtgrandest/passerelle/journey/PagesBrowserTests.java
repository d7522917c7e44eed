package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import fr.imtgrandest.passerelle.support.MovableClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of ours as people see it: on a laptop and on a phone, in both languages, empty, full and refusing. */
class PagesBrowserTests extends BrowserTestBase {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private static final String LONG_WORD = "Anticonstitutionnellement".repeat(4);

    private static final String MOVING = """
            () => [...document.querySelectorAll('*')].filter(element => {
              const style = getComputedStyle(element);
              return parseFloat(style.transitionDuration) > 0.01 || style.animationName !== 'none'
                  || style.scrollBehavior === 'smooth';
            }).map(element => element.outerHTML.slice(0, 100))
            """;

    private static final String PHONE = "-390-en";

    @Autowired
    MovableClock clock;

    @Test
    void every_page_is_accessible_and_fits_in_each_of_its_states() {
        HttpCase exchange = reviewed();
        HttpCase.propose(
                cast,
                engine,
                "member.ensg",
                Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")).with("title", LONG_WORD));
        reviewed();
        HttpCase action = new ActionSteps(cast, engine, clock).approved();
        new ActionSteps(cast, engine, clock).consulted();
        HttpCase.begin(cast, engine, ActionSteps.PROPOSER, ActionSteps.PROCESS, broad())
                .answer(ActionSteps.LEAD, ActionSteps.CHECK, ActionSteps.COMPLETE)
                .answer("dir.mines-nancy", HttpCase.DECIDE, Answers.APPROVE);
        List<String> problems = new ArrayList<>();
        for (boolean phone : List.of(false, true)) {
            Browser.NewContextOptions view = phone
                    ? Windows.phone().setLocale("en-GB")
                    : Windows.laptop("fr-FR").setViewportSize(1280, 800);
            String suffix = phone ? PHONE : "-1280-fr";
            Page director = windows.open("dir.ensg", "/", view);
            for (String path : List.of(
                    "/",
                    "/decisions",
                    "/portfolio",
                    "/portfolio?q=rien&state=EXPIRED",
                    "/agreements",
                    exchange.page(),
                    exchange.page() + "/documents",
                    "/actions",
                    "/actions/" + action.reference(),
                    "/groups",
                    "/groups/materials",
                    "/preferences",
                    "/accessibility",
                    "/tasks/gone",
                    "/nowhere")) {
                director.navigate(windows.address(path));
                look(director, path, suffix, problems);
            }
            director.navigate(windows.address("/decisions"));
            director.locator("article.decision .decision-form .btn").first().click();
            look(director, "/decisions-refused", suffix, problems);
            director.navigate(windows.address("/decisions"));
            director.locator(".decision-many input").first().check();
            director.locator("#many button").click();
            look(director, "/decisions-confirm", suffix, problems);

            Page office = windows.open("ri.alliance", "/", view);
            for (String path : List.of("/", "/groups/materials")) {
                office.navigate(windows.address(path));
                look(office, path + "-office", suffix, problems);
            }
            Page auditor = windows.open("auditor", "/journal", view);
            look(auditor, "/journal", suffix, problems);
            Page empty = windows.open("admin", "/portfolio", view);
            look(empty, "/portfolio-empty", suffix, problems);
            Page nobody = windows.anonymous("/login?error", view);
            look(nobody, "/login-error", suffix, problems);
        }

        assertThat(problems).isEmpty();
    }

    @Test
    void axe_finds_nothing_in_the_tasklist_either() {
        HttpCase exchange = reviewed();
        Page page = windows.open("dir.ensg", Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Décider", exchange.reference());
        tasklist.completion().click();
        PlaywrightAssertions.assertThat(tasklist.faults().first()).isVisible();

        assertThat(faults(page))
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream().map(CheckedNode::getHtml).toList())
                .isEmpty();
    }

    @Test
    void a_director_decides_by_keyboard_alone() {
        HttpCase exchange = reviewed();
        Page page = windows.open("dir.ensg", "/");
        page.keyboard().press("Tab");
        assertThat(focused(page)).isEqualTo("Aller au contenu");
        tabTo(page, "À décider");
        page.keyboard().press("Enter");
        page.waitForURL("**/decisions");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat((String) page.evaluate("() => document.activeElement.id")).isEqualTo("main");
        String task = exchange.task("dir.ensg", HttpCase.DECIDE);
        while (!focusedId(page).startsWith("choice-" + task)) {
            page.keyboard().press("Tab");
        }
        assertThat((Boolean) page.evaluate("() => document.activeElement.matches(':focus-visible')"))
                .isTrue();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().type("Accord utile à toutes les écoles.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator("[role=status]")).containsText(exchange.reference());
        exchange.runJobs();
        assertThat(exchange.open(HttpCase.DECIDE)).hasSize(1);
    }

    @Test
    void the_diagram_of_a_case_is_drawn_with_its_steps() {
        Page page = windows.open("dir.ensg", reviewed().page());
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });

        page.locator(".diagram-fold summary").click();

        PlaywrightAssertions.assertThat(page.locator(".diagram .step-current")).hasCount(1);
        PlaywrightAssertions.assertThat(page.locator(".diagram .step-done").first())
                .isVisible();
        PlaywrightAssertions.assertThat(page.locator(".bjs-powered-by")).isVisible();
        Windows.longPicture(page, "page-case-diagram");
        assertThat(complaints).as("the content security policy lets it").isEmpty();
    }

    @Test
    void nothing_moves_for_those_who_asked_for_less_motion() {
        Browser.NewContextOptions still = Windows.laptop("fr-FR").setReducedMotion(ReducedMotion.REDUCE);
        Page page = windows.open("dir.ensg", reviewed().page(), still);
        for (String path : List.of("/", "/decisions", "/portfolio")) {
            page.navigate(windows.address(path));
            assertThat((List<?>) page.evaluate(MOVING)).as(path).isEmpty();
        }
    }

    private static void tabTo(Page page, String text) {
        while (!focused(page).equals(text)) {
            page.keyboard().press("Tab");
        }
    }

    private static String focused(Page page) {
        return ((String) page.evaluate("() => document.activeElement.innerText || ''")).strip();
    }

    private static String focusedId(Page page) {
        return (String) page.evaluate("() => document.activeElement.id");
    }

    private void look(Page page, String path, String suffix, List<String> problems) {
        String name = path.equals("/") ? "home" : path.substring(1).replaceAll("[^A-Za-z0-9]+", "-");
        Windows.longPicture(page, "page-" + name + suffix);
        if (scrollsSideways(page)) {
            problems.add(path + suffix + ": scrolls sideways");
        }
        if (suffix.equals(PHONE) && scrollsSidewaysAtFourTimesTheSize(page)) {
            problems.add(path + ": scrolls sideways at 400 %");
        }
        faults(page)
                .forEach(rule -> problems.add(path + suffix + ": " + rule.getId() + " "
                        + rule.getNodes().stream()
                                .map(CheckedNode::getHtml)
                                .limit(3)
                                .toList()));
    }

    private static boolean scrollsSideways(Page page) {
        return (boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth");
    }

    /** A laptop's 1280 pixels enlarged to 400 % hold what 320 hold (WCAG 2.1, success criterion 1.4.10). */
    private static boolean scrollsSidewaysAtFourTimesTheSize(Page page) {
        ViewportSize before = page.viewportSize();
        page.setViewportSize(320, 256);
        boolean scrolls = scrollsSideways(page);
        page.setViewportSize(before.width, before.height);
        return scrolls;
    }

    private static List<Rule> faults(Page page) {
        return new AxeBuilder(page)
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
    }

    /** An action whose texts and amounts take all the room they may. */
    private static Payload broad() {
        return ActionSteps.light().with("title", LONG_WORD).with("budgetEur", "4999.99");
    }

    /** An exchange of two schools that waits for their directors. */
    private HttpCase reviewed() {
        return HttpCase.propose(
                        cast,
                        engine,
                        "member.mines-nancy",
                        Answers.proposal("STUDENT_EXCHANGE", List.of("mines-nancy", "ensg")))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .all(HttpCase.INVITATION, Answers.JOIN)
                .answer("ri.mines-nancy", HttpCase.DRAFT, Answers.ready("NONE"))
                .all(HttpCase.OPINION, Answers.FAVORABLE);
    }
}
