package fr.imtgrandest.passerelle;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.imtgrandest.passerelle.CommandTaker.Order;
import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.Outcome;
import fr.imtgrandest.passerelle.support.Printed;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.Environment;

/**
 * Gives the commands of an operator, on the database of an application that is tested, to one process, one after the other: a
 * process for each would take longer to start than all it does.
 */
public final class CommandsInTurn {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String MEMORY = "256m";

    private static final Map<String, CommandsInTurn> BY_DATABASE = new ConcurrentHashMap<>();

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter orders;

    private CommandsInTurn(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    /**
     * Gives a command and waits until it is done.
     *
     * @param configuration by names of properties, for this command only
     */
    public static Outcome give(Environment environment, Map<String, String> configuration, List<String> words)
            throws IOException {
        return BY_DATABASE
                .compute(
                        environment.getRequiredProperty("spring.datasource.url"),
                        (url, running) -> running != null && running.process.isAlive() ? running : start(environment))
                .ask(new Order(configuration, words));
    }

    /** It ends with the tests, when nobody can give it anything more. */
    private static CommandsInTurn start(Environment environment) {
        try {
            return new CommandsInTurn(Launch.beside(environment, MEMORY, classPath(), CommandTaker.class, List.of())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program's, and of the tests what is needed here alone: others would bring beans of theirs into the program. */
    private static String classPath() throws IOException {
        Path folder = Path.of("target", "commands-in-turn");
        for (Class<?> needed : List.of(CommandTaker.class, Order.class, Outcome.class, Printed.class)) {
            String name = needed.getName().replace('.', '/') + ".class";
            Path copy = folder.resolve(name);
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            try (InputStream bytes = Objects.requireNonNull(needed.getResourceAsStream("/" + name))) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder + File.pathSeparator + Launch.classPathOfTheProgram();
    }

    private synchronized Outcome ask(Order order) throws IOException {
        orders.println(JSON.writeValueAsString(order));
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(CommandTaker.ANSWER)) {
                return JSON.readValue(line.substring(CommandTaker.ANSWER.length()), Outcome.class);
            }
        }
        throw new IllegalStateException(
                "The process ended with " + process.onExit().join().exitValue());
    }
}
