package fr.imtgrandest.passerelle.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A program of its own that starts a server and commits rows, one after the other, until it is killed. */
final class ServerChild implements AutoCloseable {

    private static final String DATABASE = "child";
    private static final String COMMITTED = "committed ";

    private final Process process;
    private final BufferedReader output;

    private ServerChild(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static ServerChild on(Path directory, List<String> prefix) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ServerChild.class.getName()));
        command.add(directory.toString());
        return new ServerChild(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** The number of the row that the program says to have committed next. */
    int nextRow() throws IOException {
        StringBuilder skipped = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(COMMITTED)) {
                return Integer.parseInt(line.substring(COMMITTED.length()));
            }
            skipped.append(line).append('\n');
        }
        throw new IOException("The program ended: " + skipped);
    }

    /** As {@code kill -9} does: nothing is closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    static List<Integer> rowsIn(PostgresServer server) {
        DriverManagerDataSource database = new DriverManagerDataSource(
                server.url(DATABASE), server.owner().user(), server.owner().password());
        return JdbcClient.create(database)
                .sql("SELECT number FROM counted ORDER BY number")
                .query(Integer.class)
                .list();
    }

    @SuppressWarnings("SystemOut") // what the parent reads
    public static void main(String[] arguments) {
        PostgresServer server = PostgresServer.start(Path.of(arguments[0]));
        server.ensureDatabase(DATABASE);
        SingleConnectionDataSource database = new SingleConnectionDataSource(
                server.url(DATABASE), server.owner().user(), server.owner().password(), true);
        JdbcClient client = JdbcClient.create(database);
        client.sql("CREATE TABLE counted (number int PRIMARY KEY)").update();
        for (int number = 1; ; number++) {
            client.sql("INSERT INTO counted VALUES (?)").param(number).update();
            System.out.println(COMMITTED + number);
        }
    }
}
