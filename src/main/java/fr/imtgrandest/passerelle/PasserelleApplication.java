package fr.imtgrandest.passerelle;

import fr.imtgrandest.passerelle.exchange.CaseCommand;
import fr.imtgrandest.passerelle.installation.CopyCommand;
import fr.imtgrandest.passerelle.journal.JournalCommand;
import fr.imtgrandest.passerelle.retention.PersonCommand;
import fr.imtgrandest.passerelle.retention.RetentionCommand;
import fr.imtgrandest.passerelle.security.PasswordCommand;
import fr.imtgrandest.passerelle.shared.OperatorCommand;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Scanner;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts Passerelle, the partnerships of an alliance of engineering schools, or runs one of its commands. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PasserelleApplication {

    /** No port, no jobs, no deployment: beside a node that works, a command only looks. */
    static final String[] WITHOUT_WORK = {
        "--server.port=-1",
        "--management.server.port=-1",
        "--camunda.bpm.job-execution.enabled=false",
        "--camunda.bpm.auto-deployment-enabled=false",
        "--logging.level.root=warn"
    };

    private static final Map<String, Class<? extends OperatorCommand>> COMMANDS = Map.of(
            JournalCommand.NAME, JournalCommand.class,
            CopyCommand.NAME, CopyCommand.class,
            CaseCommand.NAME, CaseCommand.class,
            PersonCommand.NAME, PersonCommand.class,
            RetentionCommand.NAME, RetentionCommand.class);

    /** Those that take away what the program's own role cannot. */
    private static final Set<String> OF_THE_OWNER = Set.of(PersonCommand.NAME, RetentionCommand.NAME);

    private static final String[] AS_THE_OWNER = {
        "--spring.datasource.url=${spring.flyway.url}",
        "--spring.datasource.username=${spring.flyway.user}",
        "--spring.datasource.password=${spring.flyway.password}"
    };

    public static void main(String[] args) {
        if (args.length > 0 && COMMANDS.containsKey(args[0])) {
            System.exit(run(List.of(args), System.out, OF_THE_OWNER.contains(args[0]) ? asTheOwner() : WITHOUT_WORK));
        }
        if (args.length == 1 && args[0].equals(PasswordCommand.NAME)) {
            System.exit(PasswordCommand.withProgramEncoder().run(readPassword(), System.out));
        }
        SpringApplication.run(PasserelleApplication.class, args);
    }

    private static String[] asTheOwner() {
        return Stream.of(WITHOUT_WORK, AS_THE_OWNER).flatMap(Stream::of).toArray(String[]::new);
    }

    /** The first line of what is typed or piped in. */
    private static String readPassword() {
        Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8);
        return lines.hasNextLine() ? lines.nextLine() : "";
    }

    /**
     * Runs a command; what comes of it is the status with which the program ends.
     *
     * @param words its name first
     */
    static int run(List<String> words, PrintStream out, String... configuration) {
        Class<? extends OperatorCommand> command = Objects.requireNonNull(COMMANDS.get(words.get(0)));
        try (ConfigurableApplicationContext context =
                SpringApplication.run(PasserelleApplication.class, configuration)) {
            return context.getBean(command).run(words.subList(1, words.size()), out);
        }
    }
}
