package fr.imtgrandest.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed behind the name of the program. */
class CommandLineTests {

    private final Printed out = new Printed();
    private final Printed err = new Printed();

    @ParameterizedTest
    @ValueSource(strings = {"", "--server.port=8090", "--spring.profiles.active=demo --server.port=8090"})
    void options_alone_start_the_program(String typed) {
        assertThat(commandLine(typed).startsTheProgram()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hold",
                "copie hold",
                "-h",
                "password secret",
                "--logging.level.root=debug copy hold",
                "server.port=8090"
            })
    void what_is_no_command_starts_nothing_and_is_told_which_there_are(String typed) {
        CommandLine commandLine = commandLine(typed);

        assertThat(commandLine.startsTheProgram()).isFalse();
        assertThat(run(commandLine)).isEqualTo(2);
        assertThat(err.text())
                .contains("« " + typed + " »", "“" + typed + "”", "copy hold", "journal verify", "retention remove");
        assertThat(out.text()).isEmpty();
    }

    @Test
    void help_tells_the_commands_and_starts_nothing() {
        CommandLine commandLine = commandLine("--help");

        assertThat(commandLine.startsTheProgram()).isFalse();
        assertThat(run(commandLine)).isZero();
        assertThat(out.text())
                .contains("password", "journal verify", "copy hold", "case export", "person erase", "retention remove");
        assertThat(err.text()).isEmpty();
    }

    private static CommandLine commandLine(String typed) {
        return new CommandLine(typed.isEmpty() ? new String[0] : typed.split(" "));
    }

    private int run(CommandLine commandLine) {
        return commandLine.run(out.stream(), err.stream());
    }
}
