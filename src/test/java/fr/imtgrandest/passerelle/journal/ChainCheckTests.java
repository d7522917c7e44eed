package fr.imtgrandest.passerelle.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.engine.EngineLogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainCheckTests {

    private static final List<Entry> THREE = SampleDeeds.three("AGR-2026-0001");

    @Test
    void sound_chains_hold() {
        List<Entry> two = new ArrayList<>(THREE);
        two.addAll(SampleDeeds.three("AGR-2026-0002"));

        JournalReport report = check(two, List.of(THREE.get(2).head()));

        assertThat(report.holds()).isTrue();
        assertThat(report.rows()).isEqualTo(6);
        assertThat(report.chains()).isEqualTo(2);
        assertThat(report.heads()).isEqualTo(1);
        assertThat(report.blanked()).isZero();
    }

    @Test
    void a_row_that_is_gone_is_missed_in_its_place() {
        assertThat(check(List.of(THREE.get(0), THREE.get(2)), List.of()).breaks())
                .containsExactly(new Break("AGR-2026-0001", 2, Break.Reason.MISSING));
        assertThat(check(List.of(THREE.get(1), THREE.get(2)), List.of()).breaks())
                .containsExactly(new Break("AGR-2026-0001", 1, Break.Reason.MISSING));
    }

    @Test
    void a_row_from_elsewhere_does_not_follow_even_where_it_is_sound_itself() {
        Entry other = Entry.after(SampleDeeds.three("AGR-2026-0001").get(0).head(), SampleDeeds.deed("x"), List.of());

        assertThat(check(List.of(THREE.get(0), other), List.of()).breaks())
                .containsExactly(new Break("AGR-2026-0001", 2, Break.Reason.UNLINKED));
    }

    @Test
    void an_end_that_was_published_is_missed() {
        Head head = THREE.get(2).head();

        assertThat(check(THREE.subList(0, 2), List.of(head)).breaks())
                .containsExactly(new Break("AGR-2026-0001", 3, Break.Reason.TAIL_MISSING));
        assertThat(check(List.of(), List.of(head)).breaks())
                .containsExactly(new Break("AGR-2026-0001", 3, Break.Reason.TAIL_MISSING));
    }

    @Test
    void a_chain_that_was_written_anew_is_known_by_its_published_end() {
        assertThat(check(
                                SampleDeeds.three("AGR-2026-0001"),
                                List.of(THREE.get(1).head()))
                        .breaks())
                .containsExactly(new Break("AGR-2026-0001", 2, Break.Reason.HEAD_CHANGED));
    }

    @Test
    void what_the_engine_noted_must_still_be_there_as_it_was() {
        EngineLog log = EngineLog.of(List.of(new EngineLogEntry("1", "aa"), new EngineLogEntry("2", "bb")));
        List<Entry> entries = List.of(Entry.first("AGR-2026-0001", SampleDeeds.deed("complete", log), List.of()));
        Break broken = new Break("AGR-2026-0001", 1, Break.Reason.ENGINE_LOG);

        assertThat(check(entries, List.of(), Map.of("1", "aa", "2", "bb")).breaks())
                .isEmpty();
        assertThat(check(entries, List.of(), Map.of("1", "aa")).breaks()).containsExactly(broken);
        assertThat(check(entries, List.of(), Map.of("1", "aa", "2", "bc")).breaks())
                .containsExactly(broken);
    }

    @Test
    void of_a_case_that_was_removed_the_engine_keeps_nothing_or_what_was_noted() {
        EngineLog log = EngineLog.of(List.of(new EngineLogEntry("1", "aa")));
        List<Entry> entries = List.of(Entry.first("AGR-2026-0001", SampleDeeds.deed("complete", log), List.of()));
        Set<String> removed = Set.of("AGR-2026-0001");

        assertThat(check(entries, List.of(), Map.of(), removed).holds()).isTrue();
        assertThat(check(entries, List.of(), Map.of("1", "ab"), removed).breaks())
                .containsExactly(new Break("AGR-2026-0001", 1, Break.Reason.ENGINE_LOG));
        assertThat(check(entries, List.of(), Map.of(), Set.of("AGR-2026-0002")).holds())
                .isFalse();
    }

    private static JournalReport check(List<Entry> entries, List<Head> heads) {
        return check(entries, heads, Map.of());
    }

    private static JournalReport check(
            List<Entry> entries, List<Head> heads, Map<String, String> engineLog, Set<String> removed) {
        ChainCheck check = new ChainCheck(heads, engineLog, removed);
        entries.forEach(check::add);
        return check.report();
    }

    private static JournalReport check(List<Entry> entries, List<Head> heads, Map<String, String> engineLog) {
        return check(entries, heads, engineLog, Set.of());
    }
}
