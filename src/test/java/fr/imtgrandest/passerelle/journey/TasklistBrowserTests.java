package fr.imtgrandest.passerelle.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** What people find in the Tasklist and on our pages: their tasks only, in their language, on a small screen too. */
class TasklistBrowserTests extends BrowserTestBase {

    private static final String DRAFTING = "Rédiger et négocier l'accord";

    @Test
    void each_filter_shows_exactly_the_tasks_of_the_person_with_the_business_columns() {
        clearDesks();
        HttpCase free = drafting("eost");
        HttpCase mine = drafting("eost");
        HttpCase ofColleague = drafting("eost");
        HttpCase late = drafting("eost");
        drafting("insic");
        claim("ri.eost", mine);
        claim("member.eost", ofColleague);
        makeLate(late);

        Page page = windows.open("ri.eost", Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);

        assertShown(tasklist, "Tout ce qui m'attend", List.of(free, mine, late));
        Windows.picture(page, "20-filter-waiting");
        assertShown(tasklist, "Mes tâches", List.of(mine));
        assertShown(tasklist, "En retard", List.of(late));
        Windows.picture(page, "21-filter-late");
        assertShown(tasklist, "Mon école", List.of(free, mine, ofColleague, late));
        Windows.picture(page, "22-filter-school");
        Locator card = tasklist.task(DRAFTING, free.reference());
        assertThat(card.locator(".variable-label"))
                .hasText(new String[] {"Référence:", "Partenaire ou action:", "Pays:", "Type:", "Échéance:"});
        assertThat(card.locator(".variable-value")).hasText(new String[] {
            free.reference(), "RWTH Aachen University", "Allemagne", "Échange d’étudiants", due(free)
        });
        assertThat(card.locator(".variable-value").last()).isInViewport();
        assertThat(isFoldedAway(card.locator(".task-card-details"))).isFalse();
    }

    @Test
    void a_director_reads_and_decides_on_a_small_screen() {
        HttpCase exchange = drafting("insic")
                .answer("ri.insic", HttpCase.DRAFT, Answers.ready("NONE"))
                .all(HttpCase.OPINION, Answers.FAVORABLE);

        Page page = windows.open("dir.insic", Tasklist.PATH, Windows.phone());
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Décider", exchange.reference());
        assertThat(tasklist.form().locator("a[href*='/documents/']").first()).isVisible();
        assertThat(tasklist.form()).containsText("draft_text.pdf, version 1, SHA-256");
        tasklist.form()
                .getByText("Favorable", new Locator.GetByTextOptions().setExact(true))
                .first()
                .scrollIntoViewIfNeeded();
        assertThat(isCutAtTheSide(tasklist.form())).isFalse();
        assertThat(scrollsSideways(page)).isFalse();
        Windows.picture(page, "23-opinions-on-a-phone");
        tasklist.tick("Approuver");
        Windows.picture(page, "23-decision-on-a-phone");
        tasklist.complete();
        assertThat(exchange.open(HttpCase.DECIDE)).isEmpty();

        for (String path : List.of("/", "/agreements", exchange.page())) {
            page.navigate(windows.address(path));
            assertThat(scrollsSideways(page)).as(path).isFalse();
            Windows.longPicture(page, "24-phone" + path.replace('/', '-'));
        }
        Page nobody = windows.anonymous("/login", Windows.phone());
        assertThat(scrollsSideways(nobody)).as("/login").isFalse();
        Windows.longPicture(nobody, "25-phone-login");
    }

    @Test
    void a_director_of_a_school_that_takes_no_part_votes_in_the_college() {
        HttpCase exchange = drafting("insic", "tps")
                .all(HttpCase.INVITATION, Answers.JOIN)
                .answer("ri.insic", HttpCase.DRAFT, Answers.ready("NONE"))
                .all(HttpCase.OPINION, Answers.FAVORABLE)
                .all(HttpCase.DECIDE, Answers.APPROVE);

        Page page = windows.open("dir.eost", Tasklist.PATH, Windows.phone());
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Voter au collège", exchange.reference());
        assertThat(tasklist.form()).containsText("Vote du collège, pour EOST");
        assertThat(tasklist.form()).containsText("Décisions et votes");
        assertThat(isCutAtTheSide(tasklist.form())).isFalse();
        tasklist.tick("Contre");
        assertThat(tasklist.refusal()).containsText("Un vote contre doit être motivé");
        Windows.picture(page, "29-vote-refused");
        tasklist.type("voteReason", "L’école a déjà un accord avec ce partenaire.");
        Windows.picture(page, "29-vote-on-a-phone");
        tasklist.complete();
        exchange.runJobs();

        page.navigate(windows.address(exchange.page()));
        assertThat(page.locator("section[aria-labelledby=votes]"))
                .containsText("Contre : L’école a déjà un accord avec ce partenaire.");
        assertThat(page.locator(".case-now")).containsText("vote au collège");
        assertThat(scrollsSideways(page)).isFalse();
        Windows.longPicture(page, "29-votes-on-the-page");
    }

    @Test
    void who_reads_english_finds_english() {
        HttpCase exchange = HttpCase.propose(cast, engine, "member.insic", exchange("insic"));

        Page page = windows.open("ri.alliance", Tasklist.PATH, Windows.laptop("en-US"));
        Tasklist tasklist = new Tasklist(page);
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        tasklist.take("Screen the proposal", exchange.reference());
        assertThat(tasklist.form()).containsText("What next");
        assertThat(tasklist.form()).containsText("The proposal " + exchange.reference());
        assertThat(tasklist.form()).containsText("Country: Germany");
        assertThat(tasklist.form()).containsText("Student exchange");
        Windows.picture(page, "26-screening-in-english");

        page.navigate(windows.address(exchange.page()));
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("#now")).hasText("Where the case stands");
        assertThat(page.locator("main")).containsText("Student exchange");
        assertThat(page.locator("main")).containsText("Germany");
        Windows.longPicture(page, "27-case-in-english");

        page.navigate(windows.address(Tasklist.PATH));
        tasklist.startDialog("Propose an agreement");
        tasklist.find("partnerCountry", "Germ", "Germany");
        tasklist.tick("Materials");
        Windows.picture(page, "28-start-form-in-english");
    }

    @Test
    void who_reads_french_finds_no_other_word() {
        HttpCase exchange = HttpCase.propose(cast, engine, "member.insic", exchange("insic"));

        Page page = windows.open("ri.alliance", Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.take("Examiner l'opportunité", exchange.reference());
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        assertThat(page.locator(".task-card button.claim")).hasCount(0);
        assertThat(tasklist.completion()).hasText("Valider");
        tasklist.completion().click();
        assertThat(tasklist.faults().first()).hasText("Champ obligatoire.");
        Windows.picture(page, "26-screening-in-french");
        String all = page.locator("body").innerText();
        assertThat(page.locator(".task-card").innerText()).doesNotContainPattern("\\b[A-Z]{3,}_[A-Z_]+\\b");
        assertThat(all)
                .doesNotContainPattern(
                        "\\b(Claim|Complete|Start process|Filter|Due|Created|Follow-up|Select|Search|Add)\\b");

        tasklist.startDialog("Proposer un accord");
        assertThat(page.locator(".modal-content").innerText())
                .doesNotContainPattern("\\b(Select|Search|Start|Close|Cancel|Add new|yyyy)\\b");
        Windows.picture(page, "28-start-form-in-french");
    }

    /** Ends all cases that other tests have left open. */
    private void clearDesks() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine.getRuntimeService()
                        .deleteProcessInstance(instance.getId(), "clear desks for a test", true));
    }

    /** A case that waits for its draft, or for the schools invited beside the one that leads. */
    private HttpCase drafting(String... schools) {
        return HttpCase.propose(cast, engine, "member." + schools[0], exchange(schools))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO);
    }

    private static Payload exchange(String... schools) {
        return Answers.proposal("STUDENT_EXCHANGE", List.of(schools));
    }

    private void claim(String login, HttpCase drafted) {
        engine.getTaskService().claim(draft(drafted).getId(), login);
    }

    private void makeLate(HttpCase drafted) {
        Task task = draft(drafted);
        task.setDueDate(Date.from(Instant.now().minus(Duration.ofDays(3))));
        engine.getTaskService().saveTask(task);
    }

    private String due(HttpCase drafted) {
        return (String) engine.getTaskService().getVariableLocal(draft(drafted).getId(), "due");
    }

    private static Task draft(HttpCase drafted) {
        return drafted.open(HttpCase.DRAFT).get(0);
    }

    private static void assertShown(Tasklist tasklist, String filter, List<HttpCase> cases) {
        tasklist.filter(filter);
        cases.forEach(
                shown -> assertThat(tasklist.task(DRAFTING, shown.reference())).hasCount(1));
        assertThat(tasklist.tasks()).hasCount(cases.size());
    }

    private static boolean isFoldedAway(Locator part) {
        return (boolean) part.evaluate("part => part.scrollHeight > part.clientHeight");
    }

    private static boolean isCutAtTheSide(Locator part) {
        return (boolean) part.evaluate("part => part.scrollWidth > part.clientWidth");
    }

    private static boolean scrollsSideways(Page page) {
        return (boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth");
    }
}
