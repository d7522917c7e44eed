package fr.imtgrandest.passerelle;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.Printed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.Environment;

/**
 * Gives the commands of an operator, on the database of an application that is tested, to one process, one after the other: a
 * process for each would take longer to start than all it does.
 */
public final class CommandsInTurn {

    private static final JsonMapper JSON = new JsonMapper();

    /** Before an answer, so that a line of the JVM's own is not taken for one. */
    private static final String ANSWER = "answer: ";

    private static final String MEMORY = "256m";

    /** What the JVM ends with after a failure that nobody caught. */
    private static final int FAILED = 1;

    private static final Map<String, CommandsInTurn> BY_DATABASE = new ConcurrentHashMap<>();

    private final BufferedReader answers;
    private final PrintWriter orders;

    private CommandsInTurn(Process process) {
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    /**
     * Gives a command and waits until it is done.
     *
     * @param configuration by names of properties, for this command only
     */
    public static Launch.Outcome give(Environment environment, Map<String, String> configuration, List<String> words)
            throws IOException {
        return BY_DATABASE
                .computeIfAbsent(environment.getRequiredProperty("spring.datasource.url"), url -> start(environment))
                .give(new Order(configuration, words));
    }

    /** It ends with the tests, when nobody can give it anything more. */
    private static CommandsInTurn start(Environment environment) {
        try {
            return new CommandsInTurn(
                    Launch.beside(environment, MEMORY, Launch.classPathOfTheTests(), CommandsInTurn.class, List.of())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Launch.Outcome give(Order order) throws IOException {
        orders.println(JSON.writeValueAsString(order));
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(ANSWER)) {
                return JSON.readValue(line.substring(ANSWER.length()), Launch.Outcome.class);
            }
        }
        throw new IllegalStateException("The process has ended instead");
    }

    record Order(Map<String, String> configuration, List<String> words) {}

    public static void main(String[] none) throws IOException {
        PrintStream answers = System.out;
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            answers.println(ANSWER + JSON.writeValueAsString(done(JSON.readValue(order, Order.class))));
        }
    }

    private static Launch.Outcome done(Order order) {
        Printed printed = new Printed();
        System.setOut(printed.stream());
        System.setErr(printed.stream());
        order.configuration().forEach(System::setProperty);
        try {
            int status = new CommandLine(order.words().toArray(String[]::new)).run(System.out, System.err);
            return new Launch.Outcome(status, printed.text());
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            return new Launch.Outcome(FAILED, printed.text());
        } finally {
            order.configuration().keySet().forEach(System::clearProperty);
        }
    }
}
