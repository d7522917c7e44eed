package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.engine.BackgroundWork;
import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What technical administrators see of steps that failed for good, and how they try them again. */
@EngineTest
class IncidentHttpTests {

    private static final String PAGE = "/incidents";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ManagementService jobs;

    @Autowired
    BackgroundWork work;

    @Autowired
    Journal journal;

    @Autowired
    Clock clock;

    Cast cast = new Cast(0);

    @BeforeEach
    void open() {
        cast = new Cast(port);
    }

    @AfterEach
    void leave_nothing_failed() {
        jobs.createJobQuery().noRetriesLeft().list().forEach(job -> jobs.setJobRetries(job.getId(), 1));
    }

    @Test
    void a_step_that_failed_is_told_and_once_mended_and_tried_again_the_case_goes_on() {
        HttpCase exchange = invited();
        BrokenStep broken = BrokenStep.of(cast, engine, exchange, "ri.mines-nancy");

        Document page = page("fr");
        assertThat(page.select(".journal-rows tbody tr").eachText())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(exchange.reference(), "Process variable", "Relancer")
                        .doesNotContain("Exception", "java."));

        broken.mend();
        HttpResponse<String> answer = retry("admin", broken.job());
        assertThat(Visitor.location(answer)).isEqualTo(PAGE);
        assertThat(page("fr").select("[role=status]").text()).startsWith("L’étape est relancée");
        assertThat(broken.retries()).isEqualTo(1);

        exchange.runJobs();

        assertThat(exchange.open(HttpCase.DRAFT)).hasSize(1);
        assertThat(page("fr").select(".empty-state").text()).startsWith("Rien n’a échoué");
        assertThat(page("en").select(".empty-state").text()).startsWith("Nothing has failed");
    }

    @Test
    void trying_again_is_an_act_in_the_journal_and_a_second_click_is_none() {
        HttpCase exchange = invited();
        BrokenStep broken = BrokenStep.of(cast, engine, exchange, "ri.mines-nancy");

        retry("admin", broken.job());
        List<Entry> entries = journal.entries(exchange.reference());
        Entry last = entries.get(entries.size() - 1);
        assertThat(last.deed().act()).isEqualTo("retry job");
        assertThat(last.deed().actor())
                .isNotNull()
                .satisfies(actor -> assertThat(actor.account()).isEqualTo("admin"));
        page("fr");

        retry("admin", broken.job());

        assertThat(page("fr").select("[role=status]").text())
                .isEqualTo("Il n’y a plus rien à relancer : c’est déjà fait.");
        assertThat(journal.entries(exchange.reference())).hasSameSizeAs(entries);
        assertThat(journal.newest(0, 1))
                .noneMatch(entry -> entry.chain().equals(Entry.OUTSIDE)
                        && entry.deed().act().equals("retry job"));
    }

    @Test
    void a_background_task_that_failed_is_told_in_words_and_tried_again() {
        work.schedule("digest", "never@example.org", clock.instant());
        Job digest = jobs.createJobQuery().executable().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .reduce((first, second) -> second)
                .orElseThrow();
        jobs.setJobRetries(digest.getId(), 0);

        Document page = page("en");
        assertThat(page.select(".journal-rows tbody tr").text())
                .contains("Send the mail of the day", "No message was kept")
                .doesNotContain("example.org");
        retry("admin", digest.getId());

        assertThat(jobs.createJobQuery().jobId(digest.getId()).singleResult().getRetries())
                .isEqualTo(1);
        jobs.deleteJob(digest.getId());
    }

    @Test
    void for_everybody_else_the_page_does_not_exist() {
        BrokenStep broken = BrokenStep.of(cast, engine, invited(), "ri.mines-nancy");

        for (String login : List.of("member.ensg", "ri.alliance", "dir.ensg", "auditor")) {
            assertThat(cast.of(login).get(PAGE).statusCode()).as(login).isEqualTo(404);
            assertThat(cast.of(login).get("/").body()).as(login).doesNotContain("href=\"/incidents\"");
            assertThat(retry(login, broken.job()).statusCode()).as(login).isEqualTo(404);
        }
        assertThat(broken.retries()).isZero();
        assertThat(cast.of("admin").get("/").body()).contains("href=\"/incidents\"");
        assertThat(Visitor.location(new Visitor(port).get(PAGE, "Accept", "text/html")))
                .isEqualTo("/login");
    }

    private HttpCase invited() {
        return HttpCase.propose(
                        cast,
                        engine,
                        "member.ensg",
                        Answers.proposal("STUDENT_EXCHANGE", List.of("ensg", "mines-nancy")))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO);
    }

    private Document page(String language) {
        HttpResponse<String> answer = cast.of("admin").get(PAGE, "Accept-Language", language);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> retry(String login, String job) {
        return cast.of(login).submit("/preferences", PAGE + "/" + job + "/retry", Map.of());
    }
}
