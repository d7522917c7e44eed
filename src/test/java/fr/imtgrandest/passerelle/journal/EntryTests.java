package fr.imtgrandest.passerelle.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EntryTests {

    private static final Deed DEED = SampleDeeds.deed("complete");
    private static final Actor ACTOR = new Actor("dir.ensg", "7f0c", "ensg", null);

    @Test
    void a_row_holds_as_it_was_sealed() {
        Entry entry = Entry.first("AGR-2026-0001", DEED, SampleDeeds.notes());

        assertThat(entry.holds()).isTrue();
        assertThat(entry.hash()).matches("[0-9a-f]{64}");
    }

    /** The form that is sealed is a contract: whoever keeps a copy must be able to check it in ten years. */
    @Test
    void the_sealed_form_never_changes() {
        Note note = new Note("decision", "d".repeat(64), "00", null, "APPROVE");

        assertThat(Entry.first("AGR-2026-0001", DEED, List.of(note)).hash())
                .isEqualTo("fc4465aab0453af61497651924338292947d80b03542e4ce1cd172b27108d228");
        assertThat(Entry.beginning("AGR-2026-0001"))
                .isEqualTo("62933983dedc71f8371c3335d3b1602fbbd9999dd9a30e213d81314925bdab2c");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatever_a_row_says_is_under_its_seal(String what, Deed changed) {
        Entry entry = Entry.first("AGR-2026-0001", DEED, List.of());

        assertThat(new Entry(entry.chain(), 1, changed, List.of(), entry.previous(), entry.hash()).holds())
                .isFalse();
    }

    static Stream<Arguments> whatever_a_row_says_is_under_its_seal() {
        EngineLog log = new EngineLog(List.of("1"), "ab");
        return Stream.of(
                Arguments.of(
                        "time",
                        new Deed(
                                Instant.EPOCH,
                                DEED.kind(),
                                "complete",
                                ACTOR,
                                null,
                                DEED.step(),
                                "task-1",
                                "abcdef",
                                "request-1",
                                List.of("task-1"),
                                EngineLog.NONE)),
                Arguments.of(
                        "kind",
                        new Deed(
                                DEED.at(),
                                EntryKind.START,
                                "complete",
                                ACTOR,
                                null,
                                DEED.step(),
                                "task-1",
                                "abcdef",
                                "request-1",
                                List.of("task-1"),
                                EngineLog.NONE)),
                Arguments.of("act", SampleDeeds.deed("another")),
                Arguments.of("account", with(new Actor("dir.tps", "7f0c", "ensg", null))),
                Arguments.of("person", with(new Actor("dir.ensg", "7f0d", "ensg", null))),
                Arguments.of("school", with(new Actor("dir.ensg", "7f0c", "tps", null))),
                Arguments.of("on behalf of", with(new Actor("dir.ensg", "7f0c", "ensg", "dir.tps"))),
                Arguments.of(
                        "subject",
                        new Deed(
                                DEED.at(),
                                DEED.kind(),
                                "complete",
                                ACTOR,
                                "x",
                                DEED.step(),
                                "task-1",
                                "abcdef",
                                "request-1",
                                List.of("task-1"),
                                EngineLog.NONE)),
                Arguments.of(
                        "step",
                        new Deed(
                                DEED.at(),
                                DEED.kind(),
                                "complete",
                                ACTOR,
                                null,
                                "userTask_vote",
                                "task-1",
                                "abcdef",
                                "request-1",
                                List.of("task-1"),
                                EngineLog.NONE)),
                Arguments.of(
                        "task",
                        new Deed(
                                DEED.at(),
                                DEED.kind(),
                                "complete",
                                ACTOR,
                                null,
                                DEED.step(),
                                "task-2",
                                "abcdef",
                                "request-1",
                                List.of("task-1"),
                                EngineLog.NONE)),
                Arguments.of(
                        "content hash",
                        new Deed(
                                DEED.at(),
                                DEED.kind(),
                                "complete",
                                ACTOR,
                                null,
                                DEED.step(),
                                "task-1",
                                "abcdee",
                                "request-1",
                                List.of("task-1"),
                                EngineLog.NONE)),
                Arguments.of(
                        "request",
                        new Deed(
                                DEED.at(),
                                DEED.kind(),
                                "complete",
                                ACTOR,
                                null,
                                DEED.step(),
                                "task-1",
                                "abcdef",
                                null,
                                List.of("task-1"),
                                EngineLog.NONE)),
                Arguments.of(
                        "ended tasks",
                        new Deed(
                                DEED.at(),
                                DEED.kind(),
                                "complete",
                                ACTOR,
                                null,
                                DEED.step(),
                                "task-1",
                                "abcdef",
                                "request-1",
                                List.of(),
                                EngineLog.NONE)),
                Arguments.of("engine log", SampleDeeds.deed("complete", log)));
    }

    private static Deed with(Actor actor) {
        return new Deed(
                DEED.at(),
                DEED.kind(),
                "complete",
                actor,
                null,
                DEED.step(),
                "task-1",
                "abcdef",
                "request-1",
                List.of("task-1"),
                EngineLog.NONE);
    }

    @Test
    void notes_are_sealed_by_name_and_digest() {
        Entry entry = Entry.first("AGR-2026-0001", DEED, SampleDeeds.notes());
        Entry without = new Entry(entry.chain(), 1, DEED, entry.notes().subList(0, 1), entry.previous(), entry.hash());

        assertThat(without.holds()).isFalse();
    }

    @Test
    void a_note_may_be_blanked_but_not_changed() {
        Note note = Note.of("decision", "REJECT", "APPROVE");
        Note blanked = new Note(note.name(), note.digest(), null, null, null);

        assertThat(note.holds()).isTrue();
        assertThat(blanked.holds()).isTrue();
        assertThat(blanked.blanked()).isTrue();
        assertThat(new Note(note.name(), note.digest(), note.salt(), "REJECT", "REJECT").holds())
                .isFalse();
        assertThat(new Note(note.name(), note.digest(), note.salt(), null, null).holds())
                .isFalse();
    }

    @Test
    void the_same_value_has_another_digest_each_time_so_that_nobody_guesses_it() {
        assertThat(Note.of("decision", null, "APPROVE").digest())
                .isNotEqualTo(Note.of("decision", null, "APPROVE").digest());
    }

    @Test
    void text_that_no_database_holds_is_noted_as_far_as_it_can() {
        Note note = Note.of("title", null, "a\0b\uD800c");

        assertThat(note.after()).isEqualTo("a\uFFFDb?c");
        assertThat(note.holds()).isTrue();
    }
}
