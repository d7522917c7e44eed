package fr.imtgrandest.passerelle.security;

import static fr.imtgrandest.passerelle.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

@EngineTest
class SignInTests {

    private static final String PASSWORD = "passerelle-demo";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_person_with_the_right_password_reaches_the_home_page() {
        Visitor visitor = new Visitor(port);

        var answer = visitor.signIn("member.ensg", PASSWORD);

        assertThat(location(answer)).isEqualTo("/");
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_and_an_unknown_login_get_the_same_answer() {
        Visitor visitor = new Visitor(port);

        var wrongPassword = visitor.signIn("member.ensg", "passerelle");
        var unknownLogin = visitor.signIn("nobody", "passerelle");

        assertThat(location(wrongPassword)).isEqualTo("/login?error");
        assertThat(location(unknownLogin)).isEqualTo("/login?error");
        assertThat(visitor.get("/login?error").body()).contains("Identifiant ou mot de passe incorrect.");
        assertThat(location(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    void a_password_of_the_engine_opens_nothing() {
        var answer = new Visitor(port).signIn("admin", "admin");

        assertThat(location(answer)).isEqualTo("/login?error");
    }

    @Test
    void what_was_typed_as_a_password_stands_nowhere() {
        String typed = "geheim-und-falsch-4711";
        Visitor visitor = new Visitor(port);
        visitor.signIn("member.ensg", typed);
        visitor.signIn(typed, PASSWORD);

        assertThat(visitor.get("/login?error").body()).contains("role=\"alert\"");
        assertThat(jdbc.sql("select count(*) from app.session_attributes where position(:typed in attribute_bytes) > 0")
                        .param("typed", typed.getBytes(StandardCharsets.UTF_8))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_session_is_a_new_one_after_sign_in() {
        Visitor visitor = new Visitor(port);
        visitor.get("/login");
        String before = visitor.cookie("JSESSIONID").orElseThrow();

        visitor.signIn("member.ensg", PASSWORD);

        assertThat(visitor.cookie("JSESSIONID"))
                .isPresent()
                .hasValueSatisfying(after -> assertThat(after).isNotEqualTo(before));
    }

    @Test
    void a_session_has_its_token_before_its_first_page_so_that_two_pages_opened_at_once_agree_on_it() {
        Visitor visitor = new Visitor(port);
        visitor.get("/login");
        String beforeSignIn = tokenOf(visitor);

        visitor.signIn("member.ensg", PASSWORD);
        String atSignIn = tokenOf(visitor);
        visitor.get("/");

        assertThat(atSignIn).isNotEqualTo(beforeSignIn);
        assertThat(tokenOf(visitor)).isEqualTo(atSignIn);
    }

    /** As the database holds it, in hexadecimal digits. */
    private String tokenOf(Visitor visitor) {
        return jdbc.sql("""
                        select encode(attribute_bytes, 'hex') from app.session_attributes
                        join app.session on primary_id = session_primary_id
                        where session_id = :session and attribute_name = :name
                        """)
                .param(
                        "session",
                        new String(
                                Base64.getDecoder()
                                        .decode(visitor.cookie("JSESSIONID").orElseThrow()),
                                StandardCharsets.UTF_8))
                .param("name", HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN")
                .query(String.class)
                .single();
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var answer = new Visitor(port).get("/login");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/agreements", "/camunda/app/tasklist/default/", "/camunda/app/welcome/default/"})
    void whoever_is_not_signed_in_comes_back_to_the_page_they_wanted(String page) {
        Visitor visitor = new Visitor(port);

        assertThat(location(visitor.get(page, "Accept", "text/html"))).isEqualTo("/login");
        assertThat(location(visitor.signIn("member.ensg", PASSWORD))).isEqualTo(page);
    }

    @Test
    void a_part_of_a_page_is_never_what_one_comes_back_to() {
        Visitor visitor = new Visitor(port);
        visitor.get("/camunda/app/tasklist/default/", "Accept", "text/html");
        visitor.get("/camunda/lib/deps.js", "Accept", "*/*");
        visitor.get("/favicon.ico", "Accept", "image/*");

        assertThat(location(visitor.signIn("member.ensg", PASSWORD))).isEqualTo("/camunda/app/tasklist/default/");
    }

    @Test
    void signing_out_ends_the_session() {
        Visitor visitor = Visitor.signedIn(port, "member.ensg");

        var form = visitor.get("/");
        String token = org.jsoup.Jsoup.parse(form.body())
                .select("form[action=/logout] input[name=_csrf]")
                .attr("value");
        var answer = visitor.post("/logout", Map.of("_csrf", token));

        assertThat(location(answer)).isEqualTo("/login?logout");
        assertThat(location(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    void a_sign_in_without_the_token_of_its_form_shows_the_form_again() {
        var answer = new Visitor(port).post("/login", Map.of("username", "member.ensg", "password", PASSWORD));

        assertThat(location(answer)).isEqualTo("/login");
    }

    @Test
    void a_sign_out_from_elsewhere_is_ignored() {
        Visitor visitor = Visitor.signedIn(port, "member.ensg");

        visitor.post("/logout", Map.of());

        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void an_account_that_is_closed_loses_its_session_and_cannot_sign_in() {
        Visitor visitor = Visitor.signedIn(port, "member.eost");

        setEnabled("member.eost", false);
        try {
            assertThat(location(visitor.get("/"))).isEqualTo("/login");
            assertThat(location(visitor.signIn("member.eost", PASSWORD))).isEqualTo("/login?error");
        } finally {
            setEnabled("member.eost", true);
        }
    }

    private void setEnabled(String userId, boolean enabled) {
        jdbc.sql("update app.account set enabled = :enabled where user_id = :userId")
                .param("enabled", enabled)
                .param("userId", userId)
                .update();
    }

    @ParameterizedTest
    @CsvSource({"fr-FR,Se connecter", "en-GB,Sign in", "de-DE,Se connecter", "'de,en;q=0.5',Sign in"})
    void the_page_speaks_the_reader_s_language_and_french_when_in_doubt(String accepted, String heading) {
        var page = new Visitor(port).get("/login", "Accept-Language", accepted);

        assertThat(org.jsoup.Jsoup.parse(page.body()).select("h1").text()).isEqualTo(heading);
    }

    @Test
    void pages_carry_strict_headers() {
        var headers = new Visitor(port).get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void the_style_of_the_sign_in_page_is_open_and_may_be_kept() {
        Visitor visitor = new Visitor(port);
        var links = org.jsoup.Jsoup.parse(visitor.get("/login").body()).select("link[rel=stylesheet]");

        assertThat(links).hasSize(2).allSatisfy(link -> {
            var style = visitor.get(link.attr("href"));
            assertThat(style.statusCode()).isEqualTo(200);
            assertThat(style.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("max-age");
        });
    }

    @Test
    void health_is_open_and_tells_nothing_more() {
        var answer = new Visitor(port).get("/actuator/health");

        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator",
                "/webjars/camunda/lib/deps.js",
                "/plugin/tasklist/app/plugin.js",
                "/camunda-welcome/index.html"
            })
    void what_nobody_needs_is_closed_to_everyone(String path) {
        assertThat(new Visitor(port).get(path, "Accept", "application/json").statusCode())
                .isEqualTo(401);
        assertThat(Visitor.signedIn(port, "admin").get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void a_page_that_does_not_exist_says_so_in_the_look_of_the_site() {
        var answer = Visitor.signedIn(port, "member.ensg").get("/nowhere", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(org.jsoup.Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Page introuvable");
        assertThat(answer.body()).contains("IMT Grand Est").doesNotContain("springframework", "Exception");
    }

    @Test
    void a_program_gets_a_problem_document() {
        var answer = Visitor.signedIn(port, "member.ensg").get("/nowhere", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404");
    }
}
