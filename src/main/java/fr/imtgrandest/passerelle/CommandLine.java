package fr.imtgrandest.passerelle;

import fr.imtgrandest.passerelle.exchange.CaseCommand;
import fr.imtgrandest.passerelle.installation.CopyCommand;
import fr.imtgrandest.passerelle.journal.JournalCommand;
import fr.imtgrandest.passerelle.retention.PersonCommand;
import fr.imtgrandest.passerelle.retention.RetentionCommand;
import fr.imtgrandest.passerelle.security.PasswordCommand;
import fr.imtgrandest.passerelle.shared.OperatorCommand;
import fr.imtgrandest.passerelle.shared.OperatorTalk;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Scanner;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What the words of a command line ask for: the program itself, or one of its commands. */
final class CommandLine {

    /** No port, no jobs and no deployment, beside a node that works; and no migration, by {@link SchemaAsItIs}. */
    static final String[] WITHOUT_WORK = {
        "--server.port=-1",
        "--management.server.port=-1",
        "--camunda.bpm.job-execution.enabled=false",
        "--camunda.bpm.auto-deployment-enabled=false",
        "--logging.level.root=warn"
    };

    private static final String OPTION = "--";
    private static final String HELP = "--help";

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

    private static final List<String> USAGES = List.of(
            "commandLine.program",
            "password.command.usage",
            "journal.command.usage",
            "copy.command.usage",
            "archive.command.usage",
            "person.command.usage",
            "retention.command.usage");

    private final List<String> words;

    CommandLine(String... words) {
        this.words = List.of(words);
    }

    /**
     * Whether there are options only, such as {@code --server.port=8090}. Anything else is a command or a mistake: a mistyped one must not
     * start a program that mails and lets timers fire.
     */
    boolean startsTheProgram() {
        return words.stream().allMatch(word -> word.startsWith(OPTION) && !word.equals(HELP));
    }

    /**
     * Runs the command that stands there first, or says which there are.
     *
     * @param err for what keeps the command from being done, where its answer is for another program to read
     * @return the status with which the program ends
     */
    int run(PrintStream out, PrintStream err) {
        String name = words.get(0);
        if (COMMANDS.containsKey(name)) {
            return run(words, out, OF_THE_OWNER.contains(name) ? asTheOwner() : WITHOUT_WORK);
        }
        OperatorTalk talk = OperatorTalk.withoutTheProgram();
        if (words.equals(List.of(PasswordCommand.NAME))) {
            return new PasswordCommand(talk).run(readPassword(), out, err);
        }
        if (words.equals(List.of(HELP))) {
            USAGES.forEach(usage -> talk.say(out, usage));
            return OperatorCommand.DONE;
        }
        talk.say(err, "commandLine.unknown", String.join(" ", words));
        USAGES.forEach(usage -> talk.say(err, usage));
        return OperatorCommand.MISUSED;
    }

    /**
     * Runs a command that needs the program's configuration and database.
     *
     * @param words its name first
     * @return the status with which the program ends
     */
    static int run(List<String> words, PrintStream out, String... configuration) {
        Class<? extends OperatorCommand> command = Objects.requireNonNull(COMMANDS.get(words.get(0)));
        SpringApplication program = new SpringApplication(PasserelleApplication.class);
        SchemaAsItIs schema = new SchemaAsItIs(OF_THE_OWNER.contains(words.get(0)));
        program.addInitializers(starting -> starting.getBeanFactory().registerSingleton("schemaAsItIs", schema));
        try (ConfigurableApplicationContext context = program.run(configuration)) {
            return context.getBean(command).run(words.subList(1, words.size()), out);
        }
    }

    private static String[] asTheOwner() {
        return Stream.of(WITHOUT_WORK, AS_THE_OWNER).flatMap(Stream::of).toArray(String[]::new);
    }

    /** The first line of what is typed or piped in. */
    private static String readPassword() {
        Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8);
        return lines.hasNextLine() ? lines.nextLine() : "";
    }
}
