package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.CommandsInTurn;
import fr.imtgrandest.passerelle.identity.AccountKey;
import fr.imtgrandest.passerelle.identity.Erasures;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.PersonRegistration;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.journal.JournalCheck;
import fr.imtgrandest.passerelle.notification.CalendarLinks;
import fr.imtgrandest.passerelle.support.DatabaseOwner;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Outcome;
import fr.imtgrandest.passerelle.support.TrialGroups;
import fr.imtgrandest.passerelle.support.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A person is erased by the operator; what they did stays, under a pseudonym. */
@EngineTest
@ExtendWith(TrialGroups.class)
class PersonCommandTests {

    private static final Pattern PSEUDONYM = Pattern.compile("Personne [0-9A-F]{4}");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    People people;

    @Autowired
    Erasures erasures;

    @Autowired
    WorkingGroups workingGroups;

    @Autowired
    CalendarLinks calendars;

    @Autowired
    JournalCheck check;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    Environment environment;

    Cast cast = new Cast(0);
    String lastName = "";
    String mail = "";
    String login = "";
    String account = "";

    @BeforeEach
    void open() {
        cast = new Cast(port);
        lastName = "Quatremere" + UUID.randomUUID().toString().substring(0, 8);
        mail = lastName.toLowerCase(Locale.ROOT) + "@example.org";
        login = "zelie." + UUID.randomUUID();
        account = people.register(registration(login, Set.of("school-ensg", "wg-international")));
    }

    private PersonRegistration registration(String subject, Set<String> groups) {
        return new PersonRegistration(
                AccountKey.local(subject),
                PersonRegistration.UserIdForm.OPAQUE,
                "Zelie",
                lastName,
                mail,
                Locale.FRENCH,
                groups,
                encoder.encode("passerelle-demo"));
    }

    @Test
    void nothing_names_an_erased_person_but_what_is_listed_and_what_they_did_stays() throws IOException {
        Visitor zelie = cast.signIn(login);
        calendars.renew(people.personOf(account).orElseThrow());
        HttpCase proposed = proposedBy(zelie);
        assertThat(zelie.get(proposed.page()).body()).contains("Zelie " + lastName);
        assertThat(command("find", lastName.toLowerCase(Locale.ROOT)))
                .satisfies(outcome -> assertThat(outcome.text()).contains(account, login, mail, "Colonnes"))
                .satisfies(outcome -> assertThat(outcome.status()).isZero());

        assertThat(answersKeptFor(account)).isOne();

        Outcome erased = command("erase", account);

        assertThat(erased.status()).as(erased.text()).isZero();
        assertThat(answersKeptFor(account)).isZero();
        String pseudonym = pseudonym(erased.text());
        assertListed(erased.text(), proposed);
        String page = cast.of("ri.alliance").get(proposed.page()).body();
        assertThat(page.replace(objectives(), "")).contains(pseudonym).doesNotContain("Zelie " + lastName);
        assertThat(cast.of("ri.alliance").get(proposed.page() + "/history.json").body())
                .contains(pseudonym);
        assertThat(Visitor.location(zelie.get("/"))).contains("/login");
        assertThat(Visitor.location(new Visitor(port).signIn(login, "passerelle-demo")))
                .contains("/login");
        assertThat(people.groupsOf(account)).isEmpty();
        proposed.assertJournalHolds(check);
        assertThat(command("erase", account)).satisfies(again -> {
            assertThat(again.status()).isZero();
            assertThat(again.text()).contains("déjà effacée", pseudonym);
        });
        assertThat(people.name(account)).isEqualTo(pseudonym);
        assertThat(people.register(registration(login, Set.of())))
                .as("who comes back is somebody new")
                .isNotEqualTo(account);
    }

    /** One place in each table that holds what somebody wrote, and each of them is said. */
    private void assertListed(String said, HttpCase proposed) {
        TextScan scan = new TextScan(DatabaseOwner.of(environment));
        Map<String, List<String>> found = scan.holding(lastName);
        assertThat(found.keySet())
                .allMatch(column -> column.equals("app.journal_note.after_value")
                        || column.matches("engine\\.act_(ru_variable|hi_varinst|hi_detail)\\.text_"));
        assertThat(found.values()).allSatisfy(rows -> assertThat(rows).allMatch(row -> row.equals(objectives())));
        assertThat(said)
                .contains(proposed.reference() + "\tjournal_note.after_value\t1, objectives")
                .contains(proposed.reference() + "\tengine: variable\tobjectives");
        for (String gone : List.of(mail, login)) {
            assertThat(scan.holding(gone)).as(gone).isEmpty();
        }
    }

    private static String pseudonym(String said) {
        Matcher matcher = PSEUDONYM.matcher(said);
        assertThat(matcher.find()).as(said).isTrue();
        return matcher.group();
    }

    @Test
    void whoever_still_has_a_task_is_not_erased() {
        Visitor zelie = cast.signIn(login);
        HttpCase proposed = proposedBy(zelie).answer("ri.alliance", HttpCase.SCREEN, Answers.REWORK);

        assertThat(obstacles(account))
                .singleElement()
                .asString()
                .contains("person.obstacle.task", proposed.reference());
        assertThat(people.name(account)).isEqualTo("Zelie " + lastName);
    }

    @Test
    void whoever_the_configuration_would_make_again_is_not_erased() {
        assertThat(obstacles("ri.alliance"))
                .anySatisfy(obstacle -> assertThat(obstacle).contains("person.obstacle.configured", "ri.alliance"));
    }

    @Test
    void the_last_administrator_and_the_last_lead_of_a_group_are_not_erased() {
        assertThat(obstacles("admin")).anyMatch(obstacle -> obstacle.contains("person.obstacle.administrator"));
        assertThat(obstacles("wg.lead-materials"))
                .anyMatch(obstacle -> obstacle.contains("person.obstacle.lead") && obstacle.contains("Matériaux"));
        workingGroups.addLead("materials", account);
        try {
            assertThat(obstacles("wg.lead-materials")).noneMatch(obstacle -> obstacle.contains("person.obstacle.lead"));
        } finally {
            workingGroups.removeMember("materials", account);
        }
    }

    @Test
    void nobody_is_erased_by_an_account_that_there_is_not() throws IOException {
        assertThat(erasures.erase("nobody", "test")).isEmpty();
        assertThat(command("erase", "nobody")).satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.text()).contains("Personne n’a le compte nobody", "Nobody has the account nobody");
        });
    }

    private List<String> obstacles(String of) {
        return erasures.erase(of, "test").stream()
                .map(outcome -> (Erasures.Outcome.Needed) outcome)
                .flatMap(needed -> needed.obstacles().stream())
                .map(obstacle -> obstacle.key() + " " + obstacle.arguments())
                .toList();
    }

    private String objectives() {
        return "Demandez à Zelie " + lastName + ".";
    }

    private int answersKeptFor(String userId) {
        return DatabaseOwner.of(environment)
                .sql("select count(*) from app.first_answer where account = :account")
                .param("account", userId)
                .query(Integer.class)
                .single();
    }

    private HttpCase proposedBy(Visitor zelie) {
        HttpResponse<String> answer = zelie.call(
                "POST",
                Cast.API + "/process-definition/key/agreement-proposal/submit-form",
                Answers.proposal("STUDENT_EXCHANGE", List.of("ensg"))
                        .with("objectives", objectives())
                        .json(),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        HttpCase proposed = HttpCase.of(
                cast, engine, Payload.read(answer.body()).path("businessKey").asText());
        proposed.runJobs();
        return proposed;
    }

    private Outcome command(String... words) throws IOException {
        return CommandsInTurn.give(
                environment,
                Map.of(),
                Stream.concat(Stream.of("person"), Stream.of(words)).toList());
    }
}
