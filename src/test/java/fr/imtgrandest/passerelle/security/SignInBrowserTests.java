package fr.imtgrandest.passerelle.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.imtgrandest.passerelle.support.Chromium;
import fr.imtgrandest.passerelle.support.EngineTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInBrowserTests {

    private static final String START = "/camunda/app/tasklist/default/#/?processStart=agreement-proposal";

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private Page page;
    private final List<String> refusals = new ArrayList<>();

    @BeforeAll
    void start_the_browser() {
        chromium = Chromium.start();
    }

    @AfterAll
    void close_the_browser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open_a_fresh_window() {
        refusals.clear();
        BrowserContext window = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("fr-FR"));
        page = window.newPage();
        page.onResponse(answer -> {
            if (answer.status() >= 400) {
                refusals.add(answer.status() + " " + answer.url());
            }
        });
    }

    @Test
    void a_link_to_a_start_form_survives_sign_in_even_after_a_wrong_password() {
        page.navigate(site(START));
        signIn("wrong");
        assertThat(page.locator("#login-error").textContent()).contains("incorrect");
        signIn("passerelle-demo");

        page.waitForSelector(".modal-dialog input");

        assertThat(page.url()).contains("processStart=agreement-proposal");
        assertThat(refusals).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/start-form.png")));
    }

    @Test
    void signing_out_in_the_tasklist_leads_to_the_sign_in_page_of_the_site() {
        page.navigate(site("/camunda/app/tasklist/default/"));
        signIn("passerelle-demo");
        page.waitForSelector(".account");

        page.locator(".account > a").first().click();
        page.locator(".logout a").first().click();
        page.waitForURL(Pattern.compile(".*/login$"));

        assertThat(page.locator("h1").textContent()).isEqualTo("Se connecter");
        page.navigate(site("/"));
        assertThat(page.url()).endsWith("/login");
    }

    @Test
    void our_pages_break_no_rule_of_their_own_content_security_policy() {
        List<String> messages = new ArrayList<>();
        page.onConsoleMessage(message -> messages.add(message.text()));
        page.navigate(site("/login"));
        signIn("passerelle-demo");

        assertThat(page.locator("h1").textContent()).contains("IMT Grand Est");
        assertThat(messages).isEmpty();
        assertThat(refusals).isEmpty();
    }

    private void signIn(String password) {
        page.fill("#username", "member.mines-nancy");
        page.fill("#password", password);
        page.click("button[type=submit]");
    }

    private String site(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
