package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.Node;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The application is killed while people work, again and again. */
class KillFaults {

    private static final int ROUNDS = 100;
    private static final int CHECKED_EVERY = 10;
    private static final String READY = "kill -9, restart: until ready";

    @Test
    void kills_lose_nothing_and_do_nothing_twice() throws Exception {
        try (Ground ground = Ground.prepare("kill")) {
            Launch launch = ground.launch("node", ground.server.database());
            ground.figures.bound(READY, Duration.ofSeconds(20));
            Node node = ground.start(launch, "first start, on an empty database");
            Crowd crowd = ground.crowd(launch.port());
            ground.warmUp(crowd);
            for (int round = 1; round <= Ground.rounds("kills", ROUNDS); round++) {
                crowd.begin(Ground.CLIENTS);
                ground.wait(1500, 5000);
                node.kill();
                crowd.rest();
                node = ground.start(launch, READY);
                crowd.settle();
                if (round % CHECKED_EVERY == 0) {
                    ground.check(crowd);
                }
            }
            ground.checkToTheEnd(crowd, node, launch);
        }
    }
}
