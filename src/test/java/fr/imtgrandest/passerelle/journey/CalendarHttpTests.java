package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.Visitor;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Uid;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The personal calendar feed as calendar programs read it: without a session, by its secret address. */
class CalendarHttpTests extends ActionHttpTestBase {

    @Test
    void a_calendar_program_reads_the_due_dates_of_its_owner_and_not_whom_a_case_is_with() throws Exception {
        HttpCase exchange =
                HttpCase.propose(cast, engine, "member.insic", Answers.proposal("STUDENT_EXCHANGE", List.of("insic")));
        var task = exchange.open(HttpCase.SCREEN).get(0);

        HttpResponse<String> feed = new Visitor(port).get(path(newAddress("ri.alliance")));

        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(feed.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        LocalDate due = LocalDate.ofInstant(task.getDueDate().toInstant(), ZoneId.of("Europe/Paris"));
        assertThat(events(feed.body()).getOrDefault("task-" + task.getId() + "@passerelle", ""))
                .contains("SUMMARY:Examiner l'opportunité · " + exchange.reference())
                .contains("DTSTART;VALUE=DATE:" + due.format(DateTimeFormatter.BASIC_ISO_DATE))
                .contains("URL:http://127.0.0.1:8080/tasks/" + task.getId())
                .doesNotContain("RWTH");
    }

    @Test
    void the_end_of_an_agreement_stands_in_the_calendars_of_its_schools_only() throws Exception {
        HttpCase signed = HttpCase.propose(
                        cast, engine, "member.insic", Answers.proposal("STUDENT_EXCHANGE", List.of("insic")))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .all(HttpCase.INVITATION, Answers.JOIN)
                .answer("ri.insic", HttpCase.DRAFT, Answers.ready("NONE"))
                .all(HttpCase.OPINION, Answers.FAVORABLE)
                .approve()
                .sign();
        String key = "expiry-" + signed.reference() + "@passerelle";

        assertThat(events(feed("member.insic")).getOrDefault(key, ""))
                .contains("SUMMARY:Fin de l’accord " + signed.reference() + " · RWTH Aachen University");
        assertThat(events(feed("member.eost"))).doesNotContainKey(key);
    }

    @Test
    void the_milestones_of_a_group_stand_in_the_calendars_of_its_members() throws Exception {
        HttpCase action = new ActionSteps(cast, engine, clock).planned();

        assertThat(feed("wg.lead-materials")).contains("action-" + action.reference() + "-MILESTONE_DUE");
        assertThat(feed("wg.cybersecurity")).doesNotContain(action.reference());
    }

    @Test
    void a_new_address_ends_the_one_before_and_none_can_be_guessed() {
        String first = path(newAddress("ri.alliance"));
        String second = path(newAddress("ri.alliance"));

        assertThat(first).isNotEqualTo(second);
        assertThat(new Visitor(port).get(first).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(second).statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).get("/calendar/guessed.ics").statusCode()).isEqualTo(404);
        assertThat(cast.of("ri.alliance").get("/preferences").body())
                .as("shown once")
                .doesNotContain(second);
    }

    private String feed(String login) {
        return new Visitor(port).get(path(newAddress(login))).body();
    }

    /** Makes a new address on the page of preferences and reads it there. */
    private String newAddress(String login) {
        Visitor owner = cast.of(login);
        assertThat(owner.submit("/preferences", "/preferences/calendar", Map.of())
                        .statusCode())
                .isEqualTo(302);
        return Jsoup.parse(owner.get("/preferences").body())
                .expectFirst(".secret-address")
                .text();
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }

    private static Map<String, String> events(String feed) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(feed));
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        if (!events.isEmpty()) {
            assertThat(calendar.validate().hasErrors()).isFalse();
        }
        return events.stream()
                .collect(Collectors.toMap(
                        event -> event.getUid().map(Uid::getValue).orElse(""), VEvent::toString));
    }
}
