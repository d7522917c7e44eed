package fr.imtgrandest.passerelle.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine's administration pages, opened directly at their addresses, when their texts come last. */
class AdminBrowserTests extends BrowserTestBase {

    private static final String ADMIN = "/camunda/app/admin/default/#";
    private static final String NEXT_FRAME = "() => new Promise(requestAnimationFrame)";
    private static final Pattern KEY = Pattern.compile("\\b[A-Z]+_[A-Z_]+\\b");

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "/users, fr-FR, Comptes, Ajouter un critère",
        "/users, en-GB, Users, Add criteria",
        "/users/dir.ensg, fr-FR, Comptes, ",
        "/users/dir.ensg, en-GB, Users, ",
        "/authorization?resource=0, fr-FR, Autorisations, ",
        "/authorization?resource=0, en-GB, Authorizations, ",
    })
    void a_page_opened_at_its_address_says_everything_in_the_language_of_the_reader(
            String path, String language, String name, String search) {
        Page page = windows.open("admin", "/", Windows.laptop(language));
        List<Route> texts = new ArrayList<>();
        page.route("**/locales/*.json*", texts::add);
        page.waitForResponse("**/user/admin/profile", () -> page.navigate(windows.address(ADMIN + path)));
        page.evaluate(NEXT_FRAME);

        page.unroute("**/locales/*.json*");
        texts.forEach(Route::resume);

        assertThat(page.locator(".breadcrumbs-panel")).containsText(name);
        assertThat(page.title()).doesNotContainPattern(KEY);
        assertThat(page.locator("body").innerText()).doesNotContainPattern(KEY);
        if (search != null) {
            assertThat(page.locator("input.main-field")).hasAttribute("placeholder", search);
        }
        Windows.picture(page, "70-admin" + path.replaceAll("[^a-z]+", "-") + "-" + language.substring(0, 2));
    }

    @ParameterizedTest
    @CsvSource({"fr-FR, Filtrer les tâches", "en-GB, Filter Tasks"})
    void the_tasklist_says_everything_in_the_language_of_the_reader_too(String language, String search) {
        Page page = windows.open("admin", "/", Windows.laptop(language));
        List<Route> texts = new ArrayList<>();
        page.route("**/locales/*.json*", texts::add);
        page.waitForResponse("**/user/admin/profile", () -> page.navigate(windows.address(Tasklist.PATH)));
        page.evaluate(NEXT_FRAME);

        page.unroute("**/locales/*.json*");
        texts.forEach(Route::resume);

        assertThat(page.locator(".tasklist-search input, .cam-widget-search-input, input.main-field")
                        .first())
                .hasAttribute("placeholder", search);
        assertThat(page.locator("body").innerText()).doesNotContainPattern(KEY);
    }

    @Test
    void cockpit_begins_with_what_a_technical_administrator_may_see_and_refuses_nothing_by_itself() {
        Page page = windows.open("admin", "/", Windows.laptop("fr-FR"));
        List<String> refused = new ArrayList<>();
        page.onResponse(answer -> {
            if (answer.status() >= 400) {
                refused.add(answer.url());
            }
        });

        page.navigate(windows.address("/camunda/app/cockpit/default/"));

        RepositoryService deployed = engine.getRepositoryService();
        assertThat(page.locator(".deployed .decisions"))
                .containsText(Long.toString(
                        deployed.createDecisionDefinitionQuery().latestVersion().count()));
        assertThat(page.locator(".deployed .deployments"))
                .containsText(Long.toString(deployed.createDeploymentQuery().count()));
        assertThat(page.locator(".actual .process-instances")).isVisible();
        assertThat(page.locator(".actual .open-human-tasks")).isHidden();
        assertThat(page.getByText("Human Tasks", new Page.GetByTextOptions().setExact(true)))
                .isHidden();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(refused).isEmpty();
        Windows.picture(page, "71-cockpit");
    }
}
