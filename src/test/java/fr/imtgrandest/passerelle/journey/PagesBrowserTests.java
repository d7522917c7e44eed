package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import fr.imtgrandest.passerelle.support.MovableClock;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of ours as people see it: on a laptop and on a phone, in both languages, empty, full and refusing. */
class PagesBrowserTests extends BrowserTestBase {

    private static final String LONG_WORD = "Anticonstitutionnellement".repeat(4);

    private static final String MOVING = """
            () => [...document.querySelectorAll('*')].filter(element => {
              const style = getComputedStyle(element);
              return parseFloat(style.transitionDuration) > 0.01 || style.animationName !== 'none'
                  || style.scrollBehavior === 'smooth';
            }).map(element => element.outerHTML.slice(0, 100))
            """;

    /** On a phone a cell bears the name of its column, and has to be as high as that is. */
    private static final String LABELS_CUT = """
            () => [...new Set([...document.querySelectorAll('td[data-label]')]
                .filter(cell => parseFloat(getComputedStyle(cell, '::before').height) > cell.clientHeight)
                .map(cell => cell.dataset.label))]
            """;

    private static final List<Integer> WIDTHS = List.of(1280, 390);

    /** A laptop's 1280 pixels enlarged to 400 % hold what 320 hold (WCAG 2.1, success criterion 1.4.10). */
    private static final int ENLARGED = 320;

    private enum Language {
        FR("fr-FR", 1280),
        EN("en-GB", 390);

        private final String locale;
        private final int widthForAxe;

        Language(String locale, int widthForAxe) {
            this.locale = locale;
            this.widthForAxe = widthForAxe;
        }

        private Browser.NewContextOptions laptop() {
            return Windows.laptop(locale);
        }

        private String code() {
            return locale.substring(0, 2);
        }
    }

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
        String issued = issued(exchange);
        List<String> problems = new ArrayList<>();
        for (Language language : Language.values()) {
            lookAtAllPages(exchange, action, language, problems);
            lookAtVerification(issued, language, problems);
        }

        assertThat(problems).isEmpty();
    }

    private void lookAtAllPages(HttpCase exchange, HttpCase action, Language language, List<String> problems) {
        Page director = windows.open("dir.ensg", "/", language.laptop());
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
            look(director, name(path, exchange, action), language, problems);
        }
        director.navigate(windows.address("/decisions"));
        director.locator("article.decision .decision-form .btn").first().click();
        look(director, "decisions-refused", language, problems);
        director.navigate(windows.address("/decisions"));
        director.locator(".decision-many input").first().check();
        director.locator("#many button").click();
        look(director, "decisions-confirm", language, problems);

        Page office = windows.open("ri.alliance", "/", language.laptop());
        look(office, "home-office", language, problems);
        office.navigate(windows.address("/groups/materials"));
        look(office, "groups-materials-office", language, problems);
        look(windows.open("auditor", "/journal", language.laptop()), "journal", language, problems);
        look(windows.open("admin", "/portfolio", language.laptop()), "portfolio-empty", language, problems);
        look(windows.anonymous("/login?error", language.laptop()), "login-error", language, problems);
    }

    private void lookAtVerification(String issued, Language language, List<String> problems) {
        Page nobody = windows.anonymous("/verify", language.laptop());
        look(nobody, "verify", language, problems);
        nobody.navigate(windows.address("/verify/" + issued));
        look(nobody, "verify-genuine", language, problems);
        nobody.navigate(windows.address("/verify/00000-00000-00000-00000"));
        look(nobody, "verify-unknown", language, problems);
    }

    @Test
    void the_page_of_incidents_is_accessible_empty_and_full() {
        List<String> problems = new ArrayList<>();
        for (Language language : Language.values()) {
            look(windows.open("admin", "/incidents", language.laptop()), "incidents-empty", language, problems);
        }
        HttpCase exchange = HttpCase.propose(
                        cast,
                        engine,
                        "member.mines-nancy",
                        Answers.proposal("STUDENT_EXCHANGE", List.of("mines-nancy", "ensg")))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO);
        BrokenStep broken = BrokenStep.of(cast, engine, exchange, "ri.ensg");
        for (Language language : Language.values()) {
            Page page = windows.open("admin", "/incidents", language.laptop());
            look(page, "incidents", language, problems);
            page.locator(".journal-rows button").click();
            PlaywrightAssertions.assertThat(page.locator("[role=status]")).isVisible();
            look(page, "incidents-retried", language, problems);
            broken.fail();
        }
        broken.mend();
        engine.getManagementService().setJobRetries(broken.job(), 1);

        assertThat(problems).isEmpty();
    }

    /** What the pictures of a page are called, the same whatever reference its case has got. */
    private static String name(String path, HttpCase exchange, HttpCase action) {
        return path.equals("/")
                ? "home"
                : path.substring(1)
                        .replace(exchange.reference(), "case")
                        .replace(action.reference(), "case")
                        .replaceAll("[^A-Za-z0-9]+", "-");
    }

    @Test
    void axe_finds_nothing_in_the_tasklist_either() {
        HttpCase exchange = reviewed();
        Page page = windows.open("dir.ensg", Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Décider", exchange.reference());
        tasklist.completion().click();
        PlaywrightAssertions.assertThat(tasklist.faults().first()).isVisible();

        assertThat(Accessibility.faults(page))
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

    /** On a laptop and on a phone; axe reads each language at one width, and so both languages and both widths. */
    private static void look(Page page, String name, Language language, List<String> problems) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 800);
            String what = name + "-" + width + "-" + language.code();
            Windows.longPicture(page, "page-" + what);
            if (scrollsSideways(page)) {
                problems.add(what + ": scrolls sideways");
            }
            List<?> cut = (List<?>) page.evaluate(LABELS_CUT);
            if (!cut.isEmpty()) {
                problems.add(what + ": labels are cut: " + cut);
            }
            if (width == language.widthForAxe) {
                Accessibility.faults(page)
                        .forEach(rule -> problems.add(what + ": " + rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(CheckedNode::getHtml)
                                        .limit(3)
                                        .toList()));
            }
        }
        page.setViewportSize(ENLARGED, 256);
        if (scrollsSideways(page)) {
            problems.add(name + "-" + language.code() + ": scrolls sideways at 400 %");
        }
    }

    private static boolean scrollsSideways(Page page) {
        return (boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth");
    }

    /** An action whose texts and amounts take all the room they may. */
    private static Payload broad() {
        return ActionSteps.light().with("title", LONG_WORD).with("budgetEur", "4999.99");
    }

    /** The code of a record of a case. */
    private String issued(HttpCase exchange) {
        HttpResponse<String> answer =
                cast.of("auditor").submit("/agreements", exchange.page() + "/papers/decision-record", Map.of());
        return Visitor.location(answer).replaceAll(".*/", "");
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
