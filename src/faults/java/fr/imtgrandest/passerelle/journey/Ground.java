package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.Node;
import fr.imtgrandest.passerelle.support.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a scenario takes place: a database server of its own, the application as it is packed, people, and the check at the end. */
final class Ground implements AutoCloseable {

    static final int CLIENTS = Integer.getInteger("faults.clients", 5);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    final String name;
    final Debian server;
    final Ledger ledger;
    final Figures figures;
    final JdbcClient owner;
    final Random chance = new Random(42);
    private final List<Node> nodes = new ArrayList<>();

    private Ground(String name, Debian server) {
        this.name = name;
        this.server = server;
        this.ledger = new Ledger(name);
        this.figures = new Figures(name);
        this.owner = server.owner();
    }

    static Ground prepare(String name) throws Exception {
        return new Ground(name, Debian.start(name));
    }

    /** How often something is done; fewer for a quick look, of everything by {@code -Dfaults.rounds} or of one by its name. */
    static int rounds(String what, int usual) {
        return Integer.getInteger("faults." + what, Integer.getInteger("faults.rounds", usual));
    }

    Launch launch(String node, TestDatabase database) {
        return Launch.of(name + "-" + node, database);
    }

    /** Starts a node and waits until it serves; the time goes under a name. */
    Node start(Launch launch, String what) throws Exception {
        long begin = System.nanoTime();
        Node node = launch.start();
        nodes.add(node);
        node.awaitReady();
        figures.add(what, millisSince(begin));
        return node;
    }

    /** People who come to one node, whichever process it is just now. */
    Crowd crowd(int port) {
        return new Crowd(() -> port, owner, ledger);
    }

    /** Lets people work for a while before anything happens, so that everyone has signed in. */
    void warmUp(Crowd crowd) throws InterruptedException {
        crowd.begin(CLIENTS);
        TimeUnit.SECONDS.sleep(Integer.getInteger("faults.warmUp", 15));
        crowd.rest();
        crowd.settle();
    }

    static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    /** Waits a moment that nothing in the application knows. */
    void wait(int least, int most) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(least + chance.nextInt(most - least + 1));
    }

    /** How long something takes to become true, in milliseconds. */
    static long until(java.util.concurrent.Callable<Boolean> condition) {
        long begin = System.nanoTime();
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(condition);
        return millisSince(begin);
    }

    /** Everything that was promised at all times; the clients rest. */
    void check(Crowd crowd) {
        figures.note("ledger: " + ledger.summary());
        crowd.settle();
        List<String> breaks = new Truth(owner, ledger).breaks();
        figures.note("after the settling: " + ledger.summary());
        figures.note("sessions that were lost: " + crowd.signedInAgain());
        breaks.forEach(broken -> figures.note("BROKEN: " + broken));
        figures.print();
        assertThat(breaks).isEmpty();
        assertThat(ledger.acts(Act.Outcome.REFUSED))
                .as("refused other than because somebody was quicker")
                .allSatisfy(act -> assertThat(ledger.answer(act)).matches("(404|409).*"));
    }

    /** The same, and that every case comes to its end, every file is what was sent, and the journal holds. */
    void checkToTheEnd(Crowd crowd, Node node, Launch launch) throws Exception {
        check(crowd);
        List<String> open = crowd.finish();
        figures.note("cases that were driven to their end: "
                + ledger.done(Act.Kind.START).size() + ", that stayed: " + open);
        List<String> unreadable = new Truth(owner, ledger).unreadable(node.port());
        figures.note("files read back: " + ledger.done(Act.Kind.BRING).size() + ", different: " + unreadable.size());
        node.stop();
        int verified = launch.command("journal", "verify");
        figures.note("journal verify ended with " + verified + ", rows: "
                + owner.sql("select count(*) from app.journal_entry").query(Long.class).single());
        figures.print();
        assertThat(open).isEmpty();
        assertThat(unreadable).isEmpty();
        assertThat(verified).isZero();
        assertThat(new Truth(owner, ledger).breaks()).isEmpty();
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(Node::close);
        server.close();
    }
}
