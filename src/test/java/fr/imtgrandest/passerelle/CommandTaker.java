package fr.imtgrandest.passerelle;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.imtgrandest.passerelle.support.Outcome;
import fr.imtgrandest.passerelle.support.Printed;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The process of {@link CommandsInTurn}; it knows no other class of the tests than those that are copied for it. */
public final class CommandTaker {

    /** Before an answer, so that a line of the JVM's own is not taken for one. */
    static final String ANSWER = "answer: ";

    private static final JsonMapper JSON = new JsonMapper();

    /** What the JVM ends with after a failure that nobody caught. */
    private static final int FAILED = 1;

    private CommandTaker() {}

    /** A command, with properties that are set for it only. */
    record Order(Map<String, String> configuration, List<String> words) {}

    /** Takes orders, a line each, until there are no more. */
    public static void main(String[] args) throws IOException {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            answers.println(ANSWER + JSON.writeValueAsString(done(JSON.readValue(order, Order.class))));
        }
    }

    private static Outcome done(Order order) {
        Printed printed = new Printed();
        System.setOut(printed.stream());
        System.setErr(printed.stream());
        order.configuration().forEach(System::setProperty);
        try {
            int status = new CommandLine(order.words().toArray(String[]::new)).run(System.out, System.err);
            return new Outcome(status, printed.text());
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            return new Outcome(FAILED, printed.text());
        } finally {
            order.configuration().keySet().forEach(System::clearProperty);
        }
    }
}
