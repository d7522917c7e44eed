package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.notification.MailPreference;
import fr.imtgrandest.passerelle.notification.MailPreferences;
import fr.imtgrandest.passerelle.support.BackgroundJobs;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.MovableClock;
import fr.imtgrandest.passerelle.support.TestMail;
import fr.imtgrandest.passerelle.support.Visitor;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How people are called: by mails that a real server takes, when something waits for them and only then. */
@EngineTest
class MailHttpTests {

    private static final String OFFICE = "ri.alliance";
    private static final String PROPOSER = "member.insic";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ManagementService jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    People people;

    @Autowired
    MailPreferences preferences;

    @Autowired
    JdbcClient jdbc;

    final TestMail mail = new TestMail();
    Cast cast = new Cast(0);

    @BeforeEach
    void open() {
        cast = new Cast(port);
        BackgroundJobs.outsideOfCases(jobs).forEach(job -> jobs.deleteJob(job.getId()));
        jdbc.sql("delete from app.notification_preference").update();
        jdbc.sql("delete from app.notification_kept").update();
        mail.start();
    }

    @AfterEach
    void close() {
        mail.stop();
    }

    @Test
    void whoever_is_asked_gets_one_mail_with_the_way_to_their_task() throws Exception {
        HttpCase exchange = propose(false);

        BackgroundJobs.runOutsideOfCases(jobs);

        MimeMessage message = only(to(OFFICE));
        assertThat(message.getSubject())
                .isEqualTo("Examiner l'opportunité – " + exchange.reference() + " · RWTH Aachen University");
        assertThat(message.getHeader("List-Unsubscribe", null)).startsWith("<http://127.0.0.1:8080/mail/unsubscribe/");
        assertThat(message.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        String link = "http://127.0.0.1:8080/tasks/" + exchange.task(OFFICE, HttpCase.SCREEN);
        assertThat(text(message)).contains("Bonjour ", "Une tâche vous attend : Examiner l'opportunité.", link);
        assertThat(Jsoup.parse(html(message)).select("a").eachAttr("href")).contains(link);
        assertThat(Jsoup.parse(html(message)).select("html").attr("lang")).isEqualTo("fr");
        assertThat(to(PROPOSER)).isEmpty();
        assertThat(mail.taken()).hasSize(1);
    }

    @Test
    void a_task_that_was_done_before_its_mail_went_out_calls_nobody() {
        propose(false).answer(OFFICE, HttpCase.SCREEN, Answers.REWORK);

        BackgroundJobs.runOutsideOfCases(jobs);

        assertThat(to(OFFICE)).isEmpty();
        assertThat(to(PROPOSER)).hasSize(1);
    }

    @Test
    void a_mail_that_failed_for_good_is_tried_again_by_a_technical_administrator_and_seen_by_nobody_else() {
        propose(false);
        String job = BackgroundJobs.outsideOfCases(jobs).get(0).getId();
        jobs.setJobRetries(job, 0);

        HttpResponse<String> failed = cast.of("admin").call("POST", Cast.API + "/job", "{\"noRetriesLeft\": true}");
        assertThat(failed.body()).contains(job);
        assertThat(cast.of(OFFICE)
                        .call("POST", Cast.API + "/job", "{\"noRetriesLeft\": true}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(cast.of("admin")
                        .call("PUT", Cast.API + "/job/" + job + "/retries", "{\"retries\": 1}")
                        .statusCode())
                .isEqualTo(204);
        BackgroundJobs.runOutsideOfCases(jobs);

        assertThat(to(OFFICE)).hasSize(1);
    }

    @Test
    void a_mail_server_that_was_dead_for_two_hours_delays_each_mail_and_loses_and_repeats_none() {
        mail.stop();
        propose(false);
        for (int minutes = 0; minutes < 120; minutes += 10) {
            BackgroundJobs.runOutsideOfCases(jobs);
            clock.advance(Duration.ofMinutes(10));
        }
        assertThat(BackgroundJobs.outsideOfCases(jobs))
                .as("nothing has failed for good")
                .allSatisfy(job -> assertThat(job.getRetries()).isPositive());

        mail.start();
        clock.advance(Duration.ofHours(1));
        BackgroundJobs.runOutsideOfCases(jobs);
        clock.advance(Duration.ofHours(3));
        BackgroundJobs.runOutsideOfCases(jobs);

        assertThat(to(OFFICE)).hasSize(1);
    }

    @Test
    void a_task_is_recalled_once_at_its_reminder_and_once_past_its_due_date() throws Exception {
        HttpCase exchange = propose(false);
        BackgroundJobs.runOutsideOfCases(jobs);
        var task = exchange.open(HttpCase.SCREEN).get(0);

        clock.moveTo(task.getFollowUpDate().toInstant().plusSeconds(60));
        BackgroundJobs.runOutsideOfCases(jobs);
        clock.moveTo(task.getDueDate().toInstant().plusSeconds(60));
        BackgroundJobs.runOutsideOfCases(jobs);
        BackgroundJobs.runOutsideOfCases(jobs);

        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : to(OFFICE)) {
            subjects.add(message.getSubject());
        }
        assertThat(subjects).hasSize(3);
        assertThat(subjects.get(1)).startsWith("Rappel : Examiner l'opportunité");
        assertThat(subjects.get(2)).startsWith("Échéance passée : Examiner l'opportunité");
    }

    @Test
    void whoever_prefers_one_mail_a_day_gets_all_of_it_the_next_morning() throws Exception {
        assertThat(cast.of(OFFICE)
                        .submit("/preferences", Map.of("mails", "DAILY"))
                        .statusCode())
                .isEqualTo(302);
        clock.moveTo(ZonedDateTime.now(ZoneId.of("Europe/Paris"))
                .plusDays(1)
                .withHour(10)
                .toInstant());
        HttpCase first = propose(false);
        HttpCase second = propose(false);
        HttpCase done = propose(false);
        BackgroundJobs.runOutsideOfCases(jobs);
        assertThat(to(OFFICE)).isEmpty();

        done.answer(OFFICE, HttpCase.SCREEN, Answers.GO);
        clock.advance(Duration.ofHours(20));
        BackgroundJobs.runOutsideOfCases(jobs);
        assertThat(to(OFFICE)).as("not before seven").isEmpty();
        clock.advance(Duration.ofHours(2));
        BackgroundJobs.runOutsideOfCases(jobs);

        MimeMessage digest = only(to(OFFICE));
        assertThat(digest.getSubject()).isEqualTo("Passerelle : 2 nouvelles");
        assertThat(text(digest)).contains(first.reference(), second.reference()).doesNotContain(done.reference());
        clock.advance(Duration.ofDays(1));
        BackgroundJobs.runOutsideOfCases(jobs);
        assertThat(to(OFFICE)).as("told once").hasSize(1);
    }

    @Test
    void a_decision_on_my_case_reaches_me_in_my_language() throws Exception {
        jdbc.sql("update app.person set language = 'en' where mail = ?")
                .param(PROPOSER + "@example.org")
                .update();
        try {
            HttpCase exchange = propose(false);
            exchange.answer(
                    OFFICE,
                    HttpCase.SCREEN,
                    Payload.of("screeningOutcome", "NO_GO").with("screeningReason", "Hors stratégie."));

            BackgroundJobs.runOutsideOfCases(jobs);

            MimeMessage message = only(to(PROPOSER));
            assertThat(message.getSubject())
                    .isEqualTo("Decision on your case – " + exchange.reference() + " · RWTH Aachen University");
            assertThat(text(message))
                    .contains("Dear ", exchange.page())
                    .as("reasons are read on the page")
                    .doesNotContain("Hors stratégie");
        } finally {
            jdbc.sql("update app.person set language = 'fr'").update();
        }
    }

    @Test
    void a_mail_about_a_confidential_case_does_not_say_whom_it_is_with() throws Exception {
        propose(true);

        BackgroundJobs.runOutsideOfCases(jobs);

        MimeMessage message = only(to(OFFICE));
        assertThat(message.getSubject() + text(message) + html(message)).doesNotContain("RWTH", "Aachen");
    }

    @Test
    void one_click_in_the_mail_program_ends_all_mails() throws Exception {
        propose(false);
        BackgroundJobs.runOutsideOfCases(jobs);
        String address = only(to(OFFICE)).getHeader("List-Unsubscribe", null).replaceAll("[<>]", "");
        String path = URI.create(address).getPath();
        Visitor program = new Visitor(port);

        assertThat(program.get(path).statusCode()).isEqualTo(200);
        assertThat(preferences.of(person(OFFICE))).as("looking ends nothing").isEqualTo(MailPreference.EACH);
        HttpResponse<String> done = program.post(path, Map.of("List-Unsubscribe", "One-Click"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(program.post("/mail/unsubscribe/guessed", Map.of()).statusCode())
                .isEqualTo(404);

        propose(false);
        BackgroundJobs.runOutsideOfCases(jobs);
        assertThat(to(OFFICE)).hasSize(1);
        assertThat(Jsoup.parse(cast.of(OFFICE).get("/preferences").body())
                        .select("input[checked]")
                        .attr("value"))
                .isEqualTo("NONE");
    }

    private String person(String login) {
        return people.contact(login).orElseThrow().person();
    }

    private HttpCase propose(boolean confidential) {
        return HttpCase.propose(
                cast,
                engine,
                PROPOSER,
                Answers.proposal("STUDENT_EXCHANGE", List.of("insic")).with("confidential", confidential));
    }

    private List<MimeMessage> to(String login) {
        return mail.taken().stream()
                .filter(message -> recipient(message).equals(login + "@example.org"))
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage only(List<MimeMessage> messages) {
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        return part(message.getContent(), "text/plain");
    }

    private static String html(MimeMessage message) throws MessagingException, IOException {
        return part(message.getContent(), "text/html");
    }

    private static String part(Object content, String type) throws MessagingException, IOException {
        Multipart parts = (Multipart) content;
        for (int number = 0; number < parts.getCount(); number++) {
            BodyPart part = parts.getBodyPart(number);
            if (part.isMimeType(type)) {
                return part.getContent().toString();
            }
            if (part.isMimeType("multipart/*")) {
                return part(part.getContent(), type);
            }
        }
        throw new AssertionError("No part " + type);
    }
}
