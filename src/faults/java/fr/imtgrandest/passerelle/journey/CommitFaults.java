package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.Node;
import fr.imtgrandest.passerelle.support.Wire;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A connection ends between the commit and its answer: it was done, and nobody knows. */
class CommitFaults {

    private static final int CUTS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @Test
    void what_was_committed_without_an_answer_is_there_once_and_answered_when_asked_again() throws Exception {
        try (Ground ground = Ground.prepare("commit");
                Wire wire = Wire.to(ground.server.port())) {
            Launch launch = ground.launch("node", ground.server.through(wire.port()));
            Node node = ground.start(launch, "first start, on an empty database");
            Crowd crowd = ground.crowd(launch.port());
            ground.warmUp(crowd);
            int wanted = ground.ledger.everUnknown() + Ground.rounds("cuts", CUTS);
            Instant end = Instant.now().plus(PATIENCE);
            while (ground.ledger.everUnknown() < wanted && Instant.now().isBefore(end)) {
                crowd.begin(Ground.CLIENTS);
                wire.cutNextCommit();
                Ground.until(() -> !wire.isArmed());
                ground.wait(50, 400);
                crowd.rest();
                ground.figures.add("asked again: until answered", settled(crowd));
            }
            ground.figures.note("connections that were cut: " + wire.cut() + ", acts of people among them: "
                    + ground.ledger.everUnknown() + ", the others are jobs");
            wire.disarm();
            assertThat(ground.ledger.everUnknown()).isGreaterThanOrEqualTo(wanted);
            ground.checkToTheEnd(crowd, node, launch);
        }
    }

    private static long settled(Crowd crowd) {
        long begin = System.nanoTime();
        crowd.settle();
        return Ground.millisSince(begin);
    }
}
