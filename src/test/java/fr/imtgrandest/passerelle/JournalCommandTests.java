package fr.imtgrandest.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.journal.JournalCommand;
import fr.imtgrandest.passerelle.support.Outcome;
import fr.imtgrandest.passerelle.support.TestDatabase;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The commands of the journal as an administrator gives them, on a database of their own. */
class JournalCommandTests {

    private static final TestDatabase DATABASE = Commands.database("command");

    @TempDir
    Path folder = Path.of("");

    @Test
    void heads_are_published_and_a_row_taken_off_an_end_is_missed_later() throws IOException {
        Path file = folder.resolve("heads.json");

        assertThat(run("publish", file.toString())).satisfies(outcome -> {
            assertThat(outcome.status()).isZero();
            assertThat(outcome.text()).contains("Aucune fin de chaîne dans " + file, "No end of a chain in " + file);
        });
        assertThat(run("publish", file.toString()).status())
                .as("never over another")
                .isEqualTo(2);
        assertThat(run("publish", folder.resolve("second.json").toString()).text())
                .contains("1 fin de chaîne publiée", "1 end of a chain published");
        assertThat(Files.readString(folder.resolve("second.json"))).contains("\"chain\" : \"-\"");
        assertThat(run("verify")).satisfies(outcome -> {
            assertThat(outcome.status()).isZero();
            assertThat(outcome.text()).contains("Le journal tient.", "The journal holds.");
        });

        JdbcClient owner = DATABASE.asOwner();
        owner.sql("delete from app.journal_entry").update();
        owner.sql("delete from app.journal_head").update();

        assertThat(run("verify", folder.resolve("second.json").toString())).satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(1);
            assertThat(outcome.text()).contains("-, ligne 1", "-, row 1");
        });
        assertThat(run("verify").status()).as("nothing is left to compare with").isZero();
    }

    @Test
    void a_command_runs_beside_a_program_that_has_its_ports() throws IOException {
        List<ServerSocket> taken = new ArrayList<>();
        try {
            take(8080, taken);
            take(8081, taken);

            assertThat(run("verify").status()).isZero();
        } finally {
            for (ServerSocket socket : taken) {
                socket.close();
            }
        }
    }

    /** Somebody else may have it already, which is as good. */
    private static void take(int port, List<ServerSocket> taken) throws IOException {
        try {
            taken.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (BindException e) {
            assertThat(e).hasMessageContaining("in use");
        }
    }

    @Test
    void a_command_that_cannot_be_done_says_why() throws IOException {
        Path text = Files.writeString(folder.resolve("text.json"), "[");

        assertThat(run()).satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.text()).contains("journal verify", "journal publish");
        });
        assertThat(run("verify", text.toString()).text()).contains(text + " ne contient pas", text + " holds no");
        assertThat(run("verify", folder.resolve("absent").toString()).status()).isEqualTo(2);
    }

    private static Outcome run(String... words) {
        return Commands.give(JournalCommand.NAME, DATABASE, words);
    }
}
