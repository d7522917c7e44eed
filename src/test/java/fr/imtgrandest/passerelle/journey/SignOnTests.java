package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static fr.imtgrandest.passerelle.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import fr.imtgrandest.passerelle.support.Keycloak;
import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.Node;
import fr.imtgrandest.passerelle.support.TestDatabase;
import fr.imtgrandest.passerelle.support.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Sign-in by a real Keycloak, in a program of its own: that is configured with it, and with a provider that is never there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignOnTests {

    private static final String WAY_OUT = "/oauth2/authorization/keycloak";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final int port = Launch.freePort();
    private JdbcClient jdbc;
    private Keycloak keycloak;
    private Node program;
    private String refusal = "";

    @BeforeAll
    void start() throws IOException {
        String site = "http://127.0.0.1:" + port;
        TestDatabase database = TestDatabase.create("sign_on");
        jdbc = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()));
        keycloak = Keycloak.start(site);
        String providers = "--passerelle.sign-on.providers.";
        String ours = providers + "keycloak.";
        program = Launch.of("sign-on", database)
                .at(port)
                .with(
                        ours + "name=École de Lorraine",
                        ours + "issuer=" + keycloak.issuer(),
                        ours + "client-id=passerelle",
                        ours + "client-secret=client-secret",
                        ours + "groups[0].value=bureau",
                        ours + "groups[0].group=ri-alliance",
                        ours + "groups[1].value=relations-ensg",
                        ours + "groups[1].group=ri-ensg",
                        ours + "groups[2].value=materiaux",
                        ours + "groups[2].group=wg-materials",
                        providers + "nowhere.name=Université absente",
                        providers + "nowhere.issuer=http://127.0.0.1:" + Launch.freePort(),
                        providers + "nowhere.client-id=passerelle")
                .start();
        program.awaitReady();
        refusal = Launch.of("sign-on-refused", database)
                .with(
                        ours + "name=École de Lorraine",
                        ours + "issuer=" + keycloak.issuer(),
                        ours + "client-id=passerelle",
                        ours + "groups[0].value=bureau",
                        ours + "groups[0].group=ri-atlantis")
                .refusal();
        keycloak.awaitReady();
    }

    @AfterAll
    void stop() {
        if (program != null) {
            program.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    @Order(1)
    void a_provider_that_was_never_there_keeps_nobody_from_starting_and_its_button_says_so() {
        Visitor visitor = new Visitor(port);
        Document page = Jsoup.parse(visitor.get("/login").body());

        HttpResponse<String> answer = visitor.get("/oauth2/authorization/nowhere");

        assertThat(page.select("a[href^=/oauth2/]").eachText())
                .containsExactly("Se connecter avec École de Lorraine", "Se connecter avec Université absente");
        assertThat(location(answer)).isEqualTo("/login?unreachable=nowhere");
        assertThat(visitor.follow(answer).body()).contains("Université absente ne répond pas pour le moment.");
        assertThat(visitor.get("/oauth2/authorization/unknown", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(1)
    void a_mapping_to_a_group_that_does_not_exist_refuses_the_start_in_one_sentence() {
        assertThat(refusal)
                .contains("The group 'ri-atlantis' of passerelle.sign-on.providers.keycloak.groups does not exist")
                .doesNotContain("\tat ");
    }

    @Test
    @Order(2)
    void the_way_out_carries_state_nonce_and_proof_key() {
        String address =
                new Visitor(port).get(WAY_OUT).headers().firstValue("Location").orElseThrow();

        assertThat(address)
                .startsWith(keycloak.issuer())
                .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256", "response_type=code");
    }

    @Test
    @Order(3)
    void a_person_gets_the_groups_that_are_mapped_and_no_other_under_an_opaque_id() {
        Visitor ada = signedIn("ada");

        String userId = userId("ada");
        assertThat(UUID.fromString(userId)).hasToString(userId);
        assertThat(ada.get("/").statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(ada.get("/").body()).select(".site-user-name").text())
                .isEqualTo("Ada Lovelace");
        assertThat(groups("ada")).containsExactly("ri-alliance");
        assertThat(ada.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(4)
    void the_mail_address_of_a_local_person_leads_to_an_account_of_its_own() {
        signedIn("ada");

        List<String> accounts = jdbc.sql("""
                        select a.user_id from app.account a join app.person p on p.id = a.person_id
                        where p.mail = 'member.ensg@example.org' and a.provider = 'local'
                        """).query(String.class).list();
        assertThat(accounts).containsExactly("member.ensg").doesNotContain(userId("ada"));
        assertThat(person("ada")).isNotEqualTo(person("local", "member.ensg"));
        assertThat(groupsOf("member.ensg")).contains("school-ensg", "wg-international");
    }

    @Test
    @Order(5)
    void whoever_no_group_is_mapped_for_reads_a_clear_sentence_and_has_no_right() {
        Visitor blaise = signedIn("blaise");

        assertThat(groups("blaise")).isEmpty();
        assertThat(blaise.get("/").body()).contains("Votre compte n’appartient encore à aucun groupe");
        assertThat(blaise.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(6)
    void rights_and_names_changed_at_the_provider_count_from_the_next_sign_in_and_ours_stay() {
        signedIn("grace");
        assertThat(groups("grace")).containsExactly("ri-ensg", "wg-materials");
        inTheEngine("grace", "wg-innovation");
        keycloak.leave("grace", "relations-ensg");
        keycloak.leave("grace", "materiaux");
        keycloak.update("grace", Map.of("firstName", "Grace", "lastName", "Murray Hopper", "email", "gmh@example.org"));
        keycloak.endSessions("grace");

        Visitor grace = signedIn("grace");

        assertThat(groups("grace")).containsExactly("wg-innovation");
        assertThat(Jsoup.parse(grace.get("/").body()).select(".site-user-name").text())
                .isEqualTo("Grace Murray Hopper");
        assertThat(jdbc.sql("select mail from app.person where id::text = :id")
                        .param("id", person("grace"))
                        .query(String.class)
                        .single())
                .isEqualTo("gmh@example.org");
    }

    @Test
    @Order(7)
    void the_journal_holds_the_rights_that_the_provider_gave() {
        signedIn("ada");

        assertThat(jdbc.sql("""
                        select n.after_value from app.journal_entry e join app.journal_note n using (chain, position)
                        where e.act = 'memberships-provided' and e.account = :account and n.name = 'group'
                        """)
                        .param("account", userId("ada"))
                        .query(String.class)
                        .list())
                .containsExactly("ri-alliance");
    }

    @Test
    @Order(8)
    void the_session_is_a_new_one_after_the_sign_in() {
        Visitor visitor = new Visitor(port);
        visitor.get("/login");
        visitor.get(WAY_OUT);
        String before = visitor.cookie("JSESSIONID").orElseThrow();

        signIn(visitor, "ada");

        assertThat(visitor.cookie("JSESSIONID"))
                .isPresent()
                .hasValueSatisfying(after -> assertThat(after).isNotEqualTo(before));
    }

    @Test
    @Order(9)
    void a_page_asked_for_before_is_shown_after_the_sign_in() {
        Visitor visitor = new Visitor(port);
        visitor.get("/agreements?q=aachen");

        HttpResponse<String> page = signIn(visitor, "ada");

        assertThat(page.uri()).hasPath("/agreements").hasParameter("q", "aachen");
    }

    @Test
    @Order(10)
    void an_answer_that_nobody_asked_for_signs_nobody_in() {
        Visitor visitor = new Visitor(port);

        HttpResponse<String> answer = visitor.get("/login/oauth2/code/keycloak?code=stolen&state=guessed");

        assertThat(location(answer)).isEqualTo("/login?declined=keycloak");
        assertThat(visitor.follow(answer).body()).contains("École de Lorraine n’a pas confirmé votre identité");
        assertThat(location(visitor.get("/"))).isEqualTo("/login");
    }

    @Test
    @Order(11)
    void signing_out_ends_the_session_here_and_at_the_provider() {
        Visitor ada = signedIn("ada");
        assertThat(ada.follow(ada.get(WAY_OUT)).uri()).hasPath("/");

        HttpResponse<String> page = ada.follow(ada.submit("/", "/logout", Map.of()));

        assertThat(page.uri()).hasPath("/login").hasParameter("logout");
        assertThat(page.body()).contains("Vous êtes déconnecté.");
        assertThat(location(ada.get("/"))).isEqualTo("/login");
        assertThat(form(ada.follow(ada.get(WAY_OUT)))).hasSize(1);
    }

    @Test
    @Order(12)
    void a_sign_out_from_elsewhere_is_ignored() {
        Visitor ada = signedIn("ada");

        ada.post("/logout", Map.of());

        assertThat(ada.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(13)
    void a_session_that_the_provider_ends_is_over_here_too() {
        Visitor ada = signedIn("ada");

        keycloak.endSessions("ada");

        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(location(ada.get("/"))).isEqualTo("/login"));
    }

    @Test
    @Order(14)
    void a_call_with_an_ended_session_gets_401_and_is_never_sent_to_the_provider() {
        Visitor ada = signedIn("ada");
        ada.submit("/", "/logout", Map.of());

        assertThat(ada.get(API + "/task", "Accept", "application/json").statusCode())
                .isEqualTo(401);
        assertThat(ada.get("/agreements", "X-Requested-With", "XMLHttpRequest").statusCode())
                .isEqualTo(401);
        assertThat(ada.get("/agreements", "Accept", "application/json").statusCode())
                .isEqualTo(401);
        assertThat(location(ada.get("/agreements", "Accept", "text/html"))).isEqualTo("/login");
    }

    @Test
    @Order(15)
    void an_account_closed_here_stays_closed_whatever_the_provider_says() {
        signedIn("blaise");
        enable("blaise", false);
        try {
            HttpResponse<String> page = signIn(new Visitor(port), "blaise");

            assertThat(page.uri()).hasPath("/login").hasParameter("declined", "keycloak");
        } finally {
            enable("blaise", true);
        }
    }

    @Test
    @Order(16)
    void someone_from_a_provider_takes_a_task_in_the_tasklist_and_signs_out_there() {
        String reference = propose();
        try (Windows windows = Windows.of(port)) {
            Page page = windows.anonymous(Tasklist.PATH, Windows.laptop("fr-FR"));
            Windows.picture(page, "sign-in-with-providers");
            assertThat(Accessibility.faults(page)).isEmpty();
            page.getByText("Se connecter avec École de Lorraine").click();
            page.fill("#username", "ada");
            page.fill("#password", "ada-secret");
            page.click("#kc-login");
            page.waitForSelector(".task-filter");

            new Tasklist(page).take("Examiner l'opportunité", reference);
            Windows.picture(page, "tasklist-by-provider");
            page.locator(".account > a").first().click();
            page.locator(".logout a").first().click();
            page.waitForURL(address -> address.contains("/login?logout"));
            page.getByText("Se connecter avec École de Lorraine").click();

            page.waitForSelector("#kc-login");
            page.navigate(windows.address(Tasklist.PATH + "#/?processStart=agreement-proposal"));
            page.getByText("Se connecter avec École de Lorraine").click();
            page.fill("#username", "ada");
            page.fill("#password", "ada-secret");
            page.click("#kc-login");
            page.waitForSelector(".modal-dialog input");
            page.navigate(windows.address("/"));
            page.locator(".site-user button").click();
            page.waitForURL(address -> address.contains("/login?logout"));
        }
        assertThat(jdbc.sql("select assignee_ from engine.act_ru_task where name_ like :name")
                        .param("name", "%" + reference + "%")
                        .query(String.class)
                        .single())
                .isEqualTo(userId("ada"));
    }

    @Test
    @Order(17)
    void a_technical_administrator_from_a_provider_signs_out_there_from_cockpit() {
        signedIn("grace");
        inTheEngine("grace", "camunda-admin");
        try (Windows windows = Windows.of(port)) {
            Page page = windows.anonymous("/camunda/app/cockpit/default/", Windows.laptop("en-GB"));
            page.getByText("École de Lorraine").click();
            page.fill("#username", "grace");
            page.fill("#password", "grace-secret");
            page.click("#kc-login");
            page.locator(".account > a").first().click();
            page.locator(".logout a").first().click();
            page.waitForURL(address -> address.contains("/login?logout"));
            page.getByText("École de Lorraine").click();

            page.waitForSelector("#kc-login");
        }
    }

    @Test
    @Order(18)
    void when_the_provider_dies_sessions_live_local_people_sign_in_and_the_page_says_what_is_wrong() {
        Visitor ada = signedIn("ada");
        Visitor leaving = signedIn("ada");

        keycloak.kill();

        assertThat(ada.get("/").statusCode()).isEqualTo(200);
        assertThat(ada.get(API + "/task", "Accept", "application/json").statusCode())
                .isEqualTo(200);
        assertThat(Visitor.signedIn(port, "admin")
                        .get("/camunda/app/cockpit/default/")
                        .statusCode())
                .isEqualTo(200);
        Visitor visitor = new Visitor(port);
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(
                        () -> assertThat(location(visitor.get(WAY_OUT))).isEqualTo("/login?unreachable=keycloak"));
        assertThat(visitor.get("/login?unreachable=keycloak").body())
                .contains("École de Lorraine ne répond pas pour le moment.");
        assertThat(location(leaving.submit("/", "/logout", Map.of()))).isEqualTo("/login?logout&open=keycloak");
        assertThat(location(leaving.get("/"))).isEqualTo("/login");
        assertThat(ada.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(19)
    void each_attempt_that_a_provider_did_not_vouch_for_is_counted_once_in_the_journal() throws InterruptedException {
        program.stop(); // what was counted is written at the end of its time, or of the program

        assertThat(jdbc.sql("select subject from app.journal_entry where kind = 'SIGN_IN_FAILED'")
                        .query(String.class)
                        .list())
                .map(summary -> Integer.parseInt(summary.substring(0, summary.indexOf(' '))))
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(count -> count).sum())
                        .as("the stolen code, the closed account")
                        .isEqualTo(2));
    }

    private HttpResponse<String> signIn(Visitor visitor, String username) {
        HttpResponse<String> page = visitor.follow(visitor.get(WAY_OUT));
        Elements form = form(page);
        assertThat(form).as(page.body()).hasSize(1);
        return visitor.follow(
                visitor.post(form.attr("action"), Map.of("username", username, "password", username + "-secret")));
    }

    private static Elements form(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("#kc-form-login");
    }

    private Visitor signedIn(String username) {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> page = signIn(visitor, username);
        assertThat(page.uri()).as(page.body()).hasPath("/");
        return visitor;
    }

    /** A proposal that waits for the alliance office. */
    private String propose() {
        Visitor member = Visitor.signedIn(port, "member.ensg");
        member.get(Tasklist.PATH);
        JsonNode opened =
                Payload.read(HttpCase.start(member, Answers.doubleDegree()).body());
        String reference = opened.path("businessKey").asText();
        Awaitility.await()
                .atMost(SOON)
                .until(() -> jdbc.sql("select count(*) from engine.act_ru_task where name_ like :name")
                                .param("name", "%" + reference + "%")
                                .query(Integer.class)
                                .single()
                        > 0);
        return reference;
    }

    private String userId(String username) {
        return jdbc.sql("select user_id from app.account where provider = 'keycloak' and subject = :subject")
                .param("subject", keycloak.subject(username))
                .query(String.class)
                .single();
    }

    private String person(String username) {
        return person("keycloak", keycloak.subject(username));
    }

    private String person(String provider, String subject) {
        return jdbc.sql("select person_id::text from app.account where provider = :provider and subject = :subject")
                .param("provider", provider)
                .param("subject", subject)
                .query(String.class)
                .single();
    }

    private List<String> groups(String username) {
        return groupsOf(userId(username));
    }

    private List<String> groupsOf(String userId) {
        return jdbc.sql("select group_id_ from engine.act_id_membership where user_id_ = :userId order by group_id_")
                .param("userId", userId)
                .query(String.class)
                .list();
    }

    private void inTheEngine(String username, String group) {
        jdbc.sql("insert into engine.act_id_membership (user_id_, group_id_) values (:userId, :group)")
                .param("userId", userId(username))
                .param("group", group)
                .update();
        jdbc.sql("update app.account set memberships = gen_random_uuid() where user_id = :userId")
                .param("userId", userId(username))
                .update();
    }

    private void enable(String username, boolean enabled) {
        jdbc.sql("update app.account set enabled = :enabled where user_id = :userId")
                .param("enabled", enabled)
                .param("userId", userId(username))
                .update();
    }
}
