package fr.imtgrandest.passerelle.journey;

import static fr.imtgrandest.passerelle.journey.Cast.API;
import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.journal.Actor;
import fr.imtgrandest.passerelle.journal.Break;
import fr.imtgrandest.passerelle.journal.Deed;
import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.EntryKind;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.journal.JournalCheck;
import fr.imtgrandest.passerelle.journal.Note;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.TrialGroups;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do over HTTP, and what they try, stands in the journal. */
@EngineTest
@ExtendWith(TrialGroups.class)
class JournalHttpTests {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Journal journal;

    @Autowired
    JournalCheck check;

    Cast cast = new Cast(0);

    @Nullable
    HttpCase begun;

    @BeforeEach
    void open() {
        cast = new Cast(port);
        begun = HttpCase.propose(cast, engine, "member.ensg", Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")));
    }

    @Test
    void a_start_is_a_row_with_who_for_which_school_from_where_and_every_value() {
        Entry first = rows().get(0);

        assertThat(first.position()).isEqualTo(1);
        assertThat(first.deed().kind()).isEqualTo(EntryKind.START);
        assertThat(first.deed().act()).isEqualTo("agreement-proposal");
        assertThat(account(first)).isEqualTo("member.ensg");
        assertThat(actor(first).person()).matches("[0-9a-f-]{36}");
        assertThat(actor(first).school()).isEqualTo("ensg");
        assertThat(first.deed().request()).matches("[0-9a-f-]{36}");
        assertThat(note(first, "partnerName").after()).isEqualTo("RWTH Aachen University");
        assertThat(note(first, Note.ADDRESS).after()).isEqualTo("127.0.0.1");
        assertThat(first.deed().engineLog().ids()).isNotEmpty();
    }

    @Test
    void a_claim_and_a_decision_are_rows_in_the_order_in_which_they_happened() {
        String task = exchange().task("ri.alliance", HttpCase.SCREEN);
        Visitor office = cast.of("ri.alliance");
        office.call("POST", API + "/task/" + task + "/claim", "{\"userId\": \"ri.alliance\"}");
        office.call("POST", API + "/task/" + task + "/unclaim", "{}");
        exchange().answer("ri.alliance", HttpCase.SCREEN, Answers.GO);

        List<Entry> acts =
                rows().stream().filter(row -> task.equals(row.deed().task())).toList();
        assertThat(acts)
                .extracting(row -> row.deed().kind())
                .containsExactly(EntryKind.CLAIM, EntryKind.GIVE_BACK, EntryKind.CLAIM, EntryKind.COMPLETE);
        Entry decision = acts.get(3);
        assertThat(decision.deed().step()).isEqualTo(HttpCase.SCREEN);
        assertThat(decision.deed().endedTasks()).containsExactly(task);
        assertThat(note(decision, "screeningOutcome").after()).isEqualTo("GO");
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.previous())
                        .isEqualTo(
                                row.position() == 1
                                        ? row.previous()
                                        : rows().get((int) row.position() - 2).hash()));
    }

    @Test
    void a_value_that_changes_is_told_with_what_it_was() {
        exchange()
                .answer("ri.alliance", HttpCase.SCREEN, Answers.REWORK)
                .answer(
                        "member.ensg",
                        HttpCase.REWORK,
                        Answers.proposal("STUDENT_EXCHANGE", List.of("ensg"))
                                .with("title", "Autre titre")
                                .with("reworkOutcome", "RESUBMIT"));

        Note title = rows().stream()
                .filter(row -> HttpCase.REWORK.equals(row.deed().step()))
                .flatMap(row -> row.notes().stream())
                .filter(note -> note.name().equals("title"))
                .findFirst()
                .orElseThrow();
        assertThat(title.before()).isEqualTo("Coopération avec Aix-la-Chapelle");
        assertThat(title.after()).isEqualTo("Autre titre");
    }

    @Test
    void what_somebody_may_not_do_is_a_row_of_its_own_and_nothing_else_is_left_of_it() {
        String task = exchange().task("ri.alliance", HttpCase.SCREEN);
        cast.of("ri.alliance").call("POST", API + "/task/" + task + "/claim", "{\"userId\": \"ri.alliance\"}");
        int before = rows().size();

        assertThat(HttpCase.submit(cast.of("dir.tps"), task, Answers.GO).statusCode())
                .isEqualTo(404);
        assertThat(HttpCase.submit(cast.of("ri.alliance"), task, Payload.empty())
                        .statusCode())
                .isEqualTo(400);

        List<Entry> refused = rows().subList(before, before + 2);
        assertThat(rows()).hasSize(before + 2);
        assertThat(refused).allSatisfy(row -> {
            assertThat(row.deed().kind()).isEqualTo(EntryKind.REFUSED);
            assertThat(row.deed().task()).isEqualTo(task);
            assertThat(row.deed().endedTasks()).isEmpty();
            assertThat(row.notes()).extracting(Note::name).containsExactly(Note.ADDRESS);
        });
        assertThat(refused).extracting(JournalHttpTests::account).containsExactly("dir.tps", "ri.alliance");
        assertThat(refused).extracting(row -> row.deed().act()).containsExactly("complete/absent", "complete/form");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "PUT, /camunda/api/engine/engine/default/task/x/variables/decision",
        "DELETE, /camunda/api/engine/engine/default/process-instance/x",
        "GET, /camunda/api/engine/engine/default/history/detail",
        "GET, /journal"
    })
    void a_closed_address_is_a_row_with_who_asked_for_it(String method, String path) {
        Visitor visitor = cast.of("member.tps");
        HttpResponse<String> answer = method.equals("GET") ? visitor.get(path) : visitor.call(method, path, "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        String request = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(outside()).anySatisfy(row -> {
            assertThat(row.deed().request()).isEqualTo(request);
            assertThat(row.deed().kind()).isEqualTo(EntryKind.REFUSED);
            assertThat(account(row)).isEqualTo("member.tps");
            assertThat(note(row, "path").after()).isEqualTo(path);
        });
    }

    @Test
    void a_comment_is_a_row_with_its_text_and_only_the_holder_writes_one() {
        String task = exchange().task("ri.alliance", HttpCase.SCREEN);
        Visitor office = cast.of("ri.alliance");
        String address = API + "/task/" + task + "/comment/create";

        assertThat(office.call("POST", address, "{\"message\": \"Trop tôt\"}").statusCode())
                .isEqualTo(403);
        office.call("POST", API + "/task/" + task + "/claim", "{\"userId\": \"ri.alliance\"}");
        HttpResponse<String> answer = office.call("POST", address, "{\"message\": \"À suivre\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(office.get(API + "/task/" + task + "/comment").body()).contains("À suivre");
        assertThat(cast.of("dir.tps").get(API + "/task/" + task + "/comment").body())
                .doesNotContain("À suivre");
        Entry last = last();
        assertThat(last.deed().kind()).isEqualTo(EntryKind.COMMENT);
        assertThat(note(last, "comment").after()).isEqualTo("À suivre");
    }

    @Test
    void a_comment_that_is_changed_or_deleted_is_told_as_it_was() {
        String task = exchange().task("ri.alliance", HttpCase.SCREEN);
        Visitor office = cast.of("ri.alliance");
        office.call("POST", API + "/task/" + task + "/claim", "{\"userId\": \"ri.alliance\"}");
        String id = Payload.read(office.call("POST", API + "/task/" + task + "/comment/create", "{\"message\": \"A\"}")
                        .body())
                .path("id")
                .asText();

        String change = "{\"id\": \"%s\", \"message\": \"B\"}".formatted(id);
        assertThat(cast.of("dir.tps")
                        .call("PUT", API + "/task/" + task + "/comment", change)
                        .statusCode())
                .isNotEqualTo(204);
        assertThat(office.call("PUT", API + "/task/" + task + "/comment", change)
                        .statusCode())
                .isEqualTo(204);
        assertThat(note(last(), "comment").before()).isEqualTo("A");
        assertThat(note(last(), "comment").after()).isEqualTo("B");

        assertThat(office.call("DELETE", API + "/task/" + task + "/comment/" + id, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(note(last(), "comment").before()).isEqualTo("B");
        assertThat(note(last(), "comment").after()).isNull();
    }

    @Test
    void a_comment_is_never_put_on_another_case() {
        HttpCase other =
                HttpCase.propose(cast, engine, "member.tps", Answers.proposal("STUDENT_EXCHANGE", List.of("tps")));
        String task = exchange().task("ri.alliance", HttpCase.SCREEN);
        Visitor office = cast.of("ri.alliance");
        office.call("POST", API + "/task/" + task + "/claim", "{\"userId\": \"ri.alliance\"}");

        String body = "{\"message\": \"X\", \"processInstanceId\": \"%s\"}"
                .formatted(other.instances().get(0));
        assertThat(office.call("POST", API + "/task/" + task + "/comment/create", body)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_change_of_a_working_group_is_a_row_and_a_refused_one_is_none() {
        Map<String, String> fields = Map.of("person", "lab.ensg", "role", "MEMBER");
        Visitor office = cast.of("ri.alliance");
        int before = administration().size();

        office.submit("/groups/materials", "/groups/materials/people", fields);
        office.submit("/groups/materials", "/groups/materials/people/leave", fields);
        office.submit("/groups/materials", "/groups/materials/people", Map.of("person", "nobody", "role", "MEMBER"));

        List<Entry> done = administration().subList(before, administration().size());
        assertThat(done).extracting(row -> row.deed().act()).containsExactly("group-joined", "group-left");
        assertThat(done).allSatisfy(row -> {
            assertThat(account(row)).isEqualTo("ri.alliance");
            assertThat(row.deed().subject()).isEqualTo("materials");
            assertThat(note(row, "person").after()).isEqualTo("lab.ensg");
        });
    }

    @Test
    void an_entry_of_the_engine_s_log_that_is_deleted_is_missed_by_the_check() {
        exchange().answer("ri.alliance", HttpCase.SCREEN, Answers.GO);
        assertThat(breaks()).isEmpty();

        Entry decision = rows().stream()
                .filter(row -> row.deed().kind() == EntryKind.COMPLETE)
                .findFirst()
                .orElseThrow();
        engine.getHistoryService()
                .deleteUserOperationLogEntry(decision.deed().engineLog().ids().get(0));

        assertThat(breaks())
                .containsExactly(new Break(exchange().reference(), decision.position(), Break.Reason.ENGINE_LOG));
    }

    private List<Break> breaks() {
        return check.verify().breaks().stream()
                .filter(broken -> broken.chain().equals(exchange().reference()))
                .toList();
    }

    private HttpCase exchange() {
        return Objects.requireNonNull(begun);
    }

    private List<Entry> administration() {
        return outside().stream()
                .filter(row -> row.deed().kind() == EntryKind.ADMINISTRATION)
                .toList();
    }

    private List<Entry> rows() {
        return journal.entries(exchange().reference());
    }

    private Entry last() {
        List<Entry> rows = rows();
        return rows.get(rows.size() - 1);
    }

    private List<Entry> outside() {
        return journal.entries(Entry.OUTSIDE);
    }

    private static Actor actor(Entry row) {
        Deed deed = row.deed();
        return Objects.requireNonNull(deed.actor());
    }

    private static String account(Entry row) {
        return actor(row).account();
    }

    private static Note note(Entry row, String name) {
        return row.notes().stream()
                .filter(note -> note.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + " in " + row.notes()));
    }
}
