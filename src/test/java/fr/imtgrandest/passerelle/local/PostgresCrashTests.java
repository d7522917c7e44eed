package fr.imtgrandest.passerelle.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.shared.StartRefused;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("crash")
@Timeout(120)
class PostgresCrashTests {

    private static final int ROWS_BEFORE_THE_KILL = 200;

    @TempDir
    private Path directory;

    @Test
    void after_a_kill_the_orphan_is_ended_and_every_committed_row_is_there() throws Exception {
        int confirmed = 0;
        Postmaster orphan;
        try (ServerChild child = ServerChild.on(directory, List.of())) {
            while (confirmed < ROWS_BEFORE_THE_KILL) {
                confirmed = child.nextRow();
            }
            child.kill();
            orphan = cluster().server().orElseThrow();
        }

        try (PostgresServer server = PostgresServer.start(directory)) {
            assertThat(orphan.isAlive()).isFalse();
            List<Integer> rows = ServerChild.rowsIn(server);
            assertThat(rows).hasSizeGreaterThanOrEqualTo(confirmed);
            assertThat(rows)
                    .isEqualTo(IntStream.rangeClosed(1, rows.size()).boxed().toList());
        }
    }

    @Test
    void a_directory_held_by_a_living_program_is_refused() throws Exception {
        try (ServerChild child = ServerChild.on(directory, List.of())) {
            assertThat(child.nextRow()).isEqualTo(1);

            assertThatThrownBy(() -> PostgresServer.start(directory).close())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another running Passerelle uses the data directory");

            assertThat(child.nextRow()).isEqualTo(2);
            child.kill();
        }
        cluster().stop();
    }

    private PostgresCluster cluster() throws Exception {
        return new PostgresCluster(directory.toRealPath().resolve("postgres/cluster"));
    }
}
