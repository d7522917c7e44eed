package fr.imtgrandest.passerelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.installation.CopyCommand;
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

        assertRefused(older, "migration " + missing + " and later");

        assertThat(newest(older)).isEqualTo(left);
    }

    @Test
    void a_command_makes_nothing_in_an_empty_database() {
        TestDatabase empty = TestDatabase.create("empty");

        assertRefused(empty, "migration 1 and later");

        assertThat(empty.asOwner()
                        .sql("select count(*) from pg_namespace where nspname in ('app', 'engine')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static void assertRefused(TestDatabase database, String why) {
        assertThatThrownBy(() -> Commands.give(CopyCommand.NAME, database, "status"))
                .hasRootCauseInstanceOf(StartRefused.class)
                .rootCause()
                .hasMessageContaining("The database is older than this program")
                .hasMessageContaining(why);
    }

    private static String newest(TestDatabase database) {
        return database.asOwner()
                .sql("select version " + NEWEST)
                .query(String.class)
                .single();
    }
}
