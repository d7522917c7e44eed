package fr.imtgrandest.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.installation.CopyCommand;
import fr.imtgrandest.passerelle.support.Outcome;
import fr.imtgrandest.passerelle.support.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands that hold and release a database, as an administrator gives them. */
class CopyCommandTests {

    @Test
    void a_copy_is_held_wherever_it_is_made_until_one_command_releases_it() {
        TestDatabase original = Commands.database("home");
        assertThat(run(original, "status")).satisfies(outcome -> {
            assertThat(outcome.status()).isZero();
            assertThat(outcome.text()).contains("n’est pas retenue", "is not held");
        });

        TestDatabase copy = original.copy();

        assertThat(run(copy, "status")).satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(1);
            assertThat(outcome.text()).contains("est retenue : aucun courriel", "Elle vivait en ", "is held: no mail");
        });
        assertThat(run(copy, "release").text()).contains("est libérée", "is released");
        assertThat(isHeld(copy)).isFalse();
        assertThat(noted(copy)).containsExactly("release-database");
        assertThat(isHeld(original)).isFalse();
        assertThat(isHeld(copy.copy())).as("a copy of the copy").isTrue();
    }

    @Test
    void a_database_that_is_where_it_was_is_held_on_purpose_too() {
        TestDatabase database = Commands.database("purpose");

        assertThat(run(database, "hold").text()).contains("ce qui est en cours s’achève", "runs to its end");
        assertThat(run(database, "hold").text()).contains("déjà retenue", "held on purpose already");
        assertThat(run(database, "status").text()).contains("Elle l’a été à dessein.", "It was held on purpose.");
        assertThat(run(database, "release").status()).isZero();

        assertThat(isHeld(database)).isFalse();
        assertThat(noted(database)).containsExactly("hold-database", "release-database");
        assertThat(database.asOwner()
                        .sql("select after_value from app.journal_note where name = 'machineAccount'")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .containsOnly(System.getProperty("user.name"));
        assertThat(run(database, "release", "now")).satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.text()).contains("copy status", "copy hold", "copy release");
        });
    }

    private static Outcome run(TestDatabase database, String... words) {
        return Commands.give(CopyCommand.NAME, database, words);
    }

    private static boolean isHeld(TestDatabase database) {
        return database.asOwner()
                .sql("select held from app.whereabouts")
                .query(Boolean.class)
                .single();
    }

    private static List<String> noted(TestDatabase database) {
        return database.asOwner()
                .sql("select act from app.journal_entry where kind = 'REPAIR' order by position")
                .query(String.class)
                .list();
    }
}
