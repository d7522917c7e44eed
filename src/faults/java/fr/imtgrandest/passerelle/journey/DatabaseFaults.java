package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.Node;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The database dies while people work, and comes back; the application is never restarted. */
class DatabaseFaults {

    private static final int ROUNDS = 30;
    private static final int CHECKED_EVERY = 10;
    private static final String READY = "database back: until ready";
    private static final String DONE = "database back: until somebody has done something";

    /** What is done to the server. */
    private interface Blow {
        void to(Debian server) throws Exception;
    }

    @Test
    void a_killed_backend_loses_nothing_and_does_nothing_twice() throws Exception {
        strike("backend", Debian::killBackend);
    }

    @Test
    void a_server_that_is_stopped_at_once_loses_nothing_and_does_nothing_twice() throws Exception {
        strike("server", server -> {
            server.stopAtOnce();
            Thread.sleep(1000);
            server.startAgain();
        });
    }

    private static void strike(String name, Blow blow) throws Exception {
        try (Ground ground = Ground.prepare(name)) {
            Launch launch = ground.launch("node", ground.server.database());
            ground.figures.bound(READY, Duration.ofSeconds(30));
            ground.figures.bound(DONE, Duration.ofSeconds(30));
            Node node = ground.start(launch, "first start, on an empty database");
            Crowd crowd = ground.crowd(launch.port());
            ground.warmUp(crowd);
            for (int round = 1; round <= Ground.rounds(name, ROUNDS); round++) {
                crowd.begin(Ground.CLIENTS);
                ground.wait(1000, 3000);
                blow.to(ground.server);
                Ground.until(ground.server::answers);
                long back = System.nanoTime();
                Ground.until(node::isReady);
                ground.figures.add(READY, Ground.millisSince(back));
                crowd.untilDone();
                ground.figures.add(DONE, Ground.millisSince(back));
                crowd.rest();
                crowd.settle();
                if (round % CHECKED_EVERY == 0) {
                    ground.check(crowd);
                }
            }
            ground.checkToTheEnd(crowd, node, launch);
        }
    }
}
