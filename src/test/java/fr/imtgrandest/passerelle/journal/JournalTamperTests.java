package fr.imtgrandest.passerelle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.support.DatabaseOwner;
import fr.imtgrandest.passerelle.support.EngineTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alters the journal in the database, as its owner could, and sees the check find and name it. */
@EngineTest
class JournalTamperTests {

    @Autowired
    private Journal journal;

    @Autowired
    private JournalCheck check;

    @Autowired
    private Heads heads;

    @Autowired
    private JdbcClient program;

    @Autowired
    private Environment environment;

    private final String chain = SampleDeeds.chain();
    private JdbcClient owner = JdbcClient.create(new org.springframework.jdbc.datasource.DriverManagerDataSource());

    @BeforeEach
    void write() {
        owner = DatabaseOwner.of(environment);
        List.of("one", "two", "three").forEach(act -> journal.add(chain, SampleDeeds.deed(act), SampleDeeds.notes()));
    }

    @AfterEach
    void clean() {
        List.of("journal_note", "journal_entry", "journal_head")
                .forEach(table -> owner.sql("delete from app." + table + " where chain = :chain")
                        .param("chain", chain)
                        .update());
    }

    @Test
    void an_untouched_chain_holds_and_reads_as_it_was_written() {
        assertThat(breaks()).isEmpty();
        assertThat(journal.entries(chain))
                .extracting(entry -> entry.deed().act())
                .containsExactly("one", "two", "three");
        assertThat(journal.entries(chain)).allMatch(Entry::holds);
    }

    @Test
    void notes_are_kept_to_the_sign_and_a_row_may_have_none() {
        List<Note> notes = List.of(
                Note.of("absent", null, null),
                Note.of("empty", "", "NULL"),
                Note.of("signs", "{a,\"b\"\\c}", "l'un\net l'autre : é, 漢"));
        journal.add(chain, SampleDeeds.deed("none"), List.of());
        journal.add(chain, SampleDeeds.deed("odd"), notes);

        List<Entry> entries = journal.entries(chain);

        assertThat(entries).extracting(entry -> entry.deed().act()).endsWith("three", "none", "odd");
        assertThat(entries.get(3).notes()).isEmpty();
        assertThat(entries.get(4).notes()).containsExactlyElementsOf(notes);
        assertThat(breaks()).isEmpty();
    }

    @Test
    void a_changed_byte_is_found() {
        tamper("update app.journal_entry set act = 'twp' where chain = :chain and position = 2");

        assertThat(breaks()).containsExactly(new Break(chain, 2, Break.Reason.CHANGED));
    }

    @Test
    void a_changed_value_is_found() {
        tamper(
                "update app.journal_note set after_value = 'REJECT' where chain = :chain and position = 2 and number = 1");

        assertThat(breaks()).containsExactly(new Break(chain, 2, Break.Reason.NOTE_CHANGED));
    }

    @Test
    void a_deleted_row_is_found() {
        tamper("delete from app.journal_note where chain = :chain and position = 2");
        tamper("delete from app.journal_entry where chain = :chain and position = 2");

        assertThat(breaks()).containsExactly(new Break(chain, 2, Break.Reason.MISSING));
    }

    @Test
    void a_deleted_value_is_found() {
        tamper("delete from app.journal_note where chain = :chain and position = 3 and number = 2");

        assertThat(breaks()).containsExactly(new Break(chain, 3, Break.Reason.CHANGED));
    }

    @Test
    void a_deleted_tail_is_found_once_its_end_was_published() {
        heads.publish();
        tamper("delete from app.journal_note where chain = :chain and position = 3");
        tamper("delete from app.journal_entry where chain = :chain and position = 3");

        assertThat(breaks()).containsExactly(new Break(chain, 3, Break.Reason.TAIL_MISSING));
    }

    @Test
    void two_swapped_rows_are_found() {
        tamper("delete from app.journal_note where chain = :chain");
        tamper("update app.journal_entry set position = 9 where chain = :chain and position = 2");
        tamper("update app.journal_entry set position = 2 where chain = :chain and position = 3");
        tamper("update app.journal_entry set position = 3 where chain = :chain and position = 9");

        assertThat(breaks())
                .contains(new Break(chain, 2, Break.Reason.UNLINKED), new Break(chain, 3, Break.Reason.CHANGED));
    }

    @Test
    void a_value_that_the_owner_blanks_breaks_nothing_and_is_counted() {
        long before = check.verify().blanked();
        tamper("update app.journal_note set salt = null, before_value = null, after_value = null where chain = :chain");

        assertThat(breaks()).isEmpty();
        assertThat(check.verify().blanked()).isEqualTo(before + 6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update app.journal_entry set act = 'x'",
                "delete from app.journal_entry",
                "truncate app.journal_entry, app.journal_note",
                "update app.journal_note set after_value = null",
                "delete from app.journal_note",
                "update app.journal_head set hash = 'x'",
                "delete from app.journal_head",
                "alter table app.journal_entry disable trigger all",
                "drop table app.journal_entry cascade"
            })
    void the_program_itself_can_only_insert_and_read(String statement) {
        assertThatThrownBy(() -> program.sql(statement).update())
                .rootCause()
                .hasMessageMatching("(?s)ERROR: (permission denied for|must be owner of) table journal_.*");
    }

    private void tamper(String statement) {
        assertThat(owner.sql(statement).param("chain", chain).update()).isPositive();
    }

    private List<Break> breaks() {
        return check.verify().breaks().stream()
                .filter(broken -> broken.chain().equals(chain))
                .toList();
    }
}
