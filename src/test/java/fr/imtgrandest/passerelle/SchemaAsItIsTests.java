package fr.imtgrandest.passerelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.installation.CopyCommand;
import fr.imtgrandest.passerelle.retention.PersonCommand;
import fr.imtgrandest.passerelle.retention.RetentionCommand;
import fr.imtgrandest.passerelle.shared.StartRefused;
import fr.imtgrandest.passerelle.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** A database that an older program left, and a command of this one. */
class SchemaAsItIsTests {

    private static final String NEWEST = "from app.flyway_schema_history where installed_rank ="
            + " (select max(installed_rank) from app.flyway_schema_history)";

    @Test
    void a_command_leaves_an_older_database_as_it_is() {
        TestDatabase older = Commands.database("older");
        String missing = newest(older);
        assertThat(older.asOwner().sql("delete " + NEWEST).update()).isEqualTo(1);
        String left = newest(older);

        assertRefused(older, CopyCommand.NAME, "older than this program", missing);

        assertThat(newest(older)).isEqualTo(left);
    }

    @Test
    void a_command_makes_nothing_in_an_empty_database() {
        TestDatabase empty = TestDatabase.create("empty");

        assertRefused(empty, CopyCommand.NAME, "older than this program", "V1__schemas.sql");

        assertThat(empty.asOwner()
                        .sql("select count(*) from pg_namespace where nspname in ('app', 'engine')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void only_what_takes_away_must_know_all_tables_of_a_newer_database() {
        TestDatabase newer = Commands.database("newer");
        newer.asOwner().sql("""
                        insert into app.flyway_schema_history
                          (installed_rank, version, description, type, script, installed_by, execution_time, success)
                        values (1000, '1000', 'later', 'SQL', 'V1000__later.sql', 'later', 1, true)""").update();

        assertThat(Commands.give(CopyCommand.NAME, newer, "status").status()).isZero();
        assertRefused(newer, PersonCommand.NAME, "newer than this program", "V1000__later.sql");
        assertRefused(newer, RetentionCommand.NAME, "newer than this program", "V1000__later.sql");
    }

    private static void assertRefused(TestDatabase database, String command, String... why) {
        assertThatThrownBy(() -> Commands.give(command, database))
                .hasRootCauseInstanceOf(StartRefused.class)
                .rootCause()
                .message()
                .contains(why);
    }

    private static String newest(TestDatabase database) {
        return database.asOwner()
                .sql("select script " + NEWEST)
                .query(String.class)
                .single();
    }
}
