package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.installation.Installation;
import fr.imtgrandest.passerelle.journal.Deed;
import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A database that is held on purpose: what technical administrators see of it and do about it. */
@EngineTest
class HoldHttpTests {

    private static final String PAGE = "/incidents";
    private static final String RELEASE = "/incidents/release";
    private static final Map<String, String> SURE = Map.of("sure", "true");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ManagementService jobs;

    @Autowired
    Installation installation;

    @Autowired
    Journal journal;

    Cast cast = new Cast(0);

    @BeforeEach
    void hold() {
        cast = new Cast(port);
        assertThat(installation.hold(null, Map.of())).isTrue();
    }

    @AfterEach
    void release() {
        installation.release(null, Map.of());
    }

    @Test
    void nobody_tries_a_step_again_while_nothing_runs() {
        BrokenStep broken = BrokenStep.of(cast, engine, invited(), "ri.mines-nancy");

        cast.of("admin").submit("/preferences", PAGE + "/" + broken.job() + "/retry", Map.of());

        assertThat(told("fr")).startsWith("Rien n’est relancé : cette base de données est retenue");
        assertThat(broken.retries()).isZero();
        jobs.setJobRetries(broken.job(), 1);
        broken.mend();
        jobs.executeJob(broken.job());
    }

    @Test
    void two_who_release_it_in_the_same_second_release_it_once() throws Exception {
        List<Visitor> admins = List.of(cast.signIn("admin"), cast.signIn("admin"));

        List<HttpResponse<String>> answers =
                Together.ask(2, number -> admins.get(number).submit(PAGE, RELEASE, SURE));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 302);
        assertThat(installation.whereabouts().held()).isFalse();
        List<Deed> noted = journal.entries(Entry.OUTSIDE).stream()
                .map(Entry::deed)
                .filter(deed -> deed.act().endsWith("-database"))
                .toList();
        assertThat(noted.get(noted.size() - 1).act()).isEqualTo("release-database");
        assertThat(noted.get(noted.size() - 1).actor())
                .isNotNull()
                .satisfies(actor -> assertThat(actor.account()).isEqualTo("admin"));
        assertThat(noted.get(noted.size() - 2).act()).isEqualTo("hold-database");
    }

    @Test
    void only_technical_administrators_release_it() {
        for (String login : List.of("member.ensg", "ri.alliance", "dir.ensg", "auditor")) {
            assertThat(cast.of(login).submit("/preferences", RELEASE, SURE).statusCode())
                    .as(login)
                    .isEqualTo(404);
        }

        assertThat(installation.whereabouts().held()).isTrue();
        assertThat(page("en").select("#held-heading").text()).isEqualTo("This database is held");
    }

    private HttpCase invited() {
        return HttpCase.propose(
                        cast,
                        engine,
                        "member.ensg",
                        Answers.proposal("STUDENT_EXCHANGE", List.of("ensg", "mines-nancy")))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO);
    }

    private String told(String language) {
        return page(language).select(".alert[role=status]").text();
    }

    private Document page(String language) {
        return Jsoup.parse(
                cast.of("admin").get(PAGE, "Accept-Language", language).body());
    }
}
