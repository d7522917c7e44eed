package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.Node;
import fr.imtgrandest.passerelle.support.SilentPort;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two nodes, of which one is killed again and again. */
class NodeFaults {

    private static final int KILLS = 20;
    private static final int LOCKED_JOBS = 3;
    private static final String TAKEN_UP = "a dead node's job: until the other has done it";
    private static final String LOCKED = "select count(*) from engine.act_ru_job where lock_owner_ is not null";

    @Test
    void the_other_node_goes_on_without_a_failed_act() throws Exception {
        try (Ground ground = Ground.prepare("nodes")) {
            Launch staying = ground.launch("staying", ground.server.database());
            Launch dying = ground.launch("dying", ground.server.database());
            Node other = ground.start(staying, "first start, on an empty database");
            Node victim = ground.start(dying, "start beside the other");
            Crowd here = ground.crowd(staying.port());
            Crowd there = ground.crowd(dying.port());
            ground.warmUp(here);
            here.begin(2);
            for (int round = 1; round <= Ground.rounds("nodes", KILLS); round++) {
                there.begin(2);
                ground.wait(1500, 4000);
                victim.kill();
                there.rest();
                victim = ground.start(dying, "start beside the other");
                there.settle();
            }
            here.rest();
            ground.figures.note("acts at the node that stayed that failed: "
                    + ground.ledger.unknownAt(staying.port()) + ", at the one that was killed: "
                    + ground.ledger.unknownAt(dying.port()));
            assertThat(ground.ledger.unknownAt(staying.port())).isZero();
            ground.check(there);
            victim.stop();
            ground.checkToTheEnd(here, other, staying);
        }
    }

    /** A mail server that takes a connection and says nothing holds the job of whichever node asks it first. */
    @Test
    void a_job_that_a_dead_node_had_locked_is_done_by_the_other() throws Exception {
        try (Ground ground = Ground.prepare("lock");
                SilentPort silent = SilentPort.open();
                Post post = new Post()) {
            post.open();
            ground.figures.bound(TAKEN_UP, Duration.ofSeconds(75));
            Launch staying = ground.launch("staying", ground.server.database()).with(mail(post.port()));
            Node other = ground.start(staying, "first start, on an empty database");
            for (int round = 0; round < Ground.rounds("locks", LOCKED_JOBS); round++) {
                other.stop();
                Launch dying = ground.launch("dying", ground.server.database())
                        .with(mail(silent.port()))
                        .with("--spring.mail.properties.mail.smtp.timeout=600000");
                Node victim = ground.start(dying, "start");
                Crowd crowd = ground.crowd(dying.port());
                crowd.untilDone();
                Ground.until(() -> silent.calls() > 0 && locked(ground) > 0);
                other = ground.start(staying, "start");
                victim.kill();
                ground.figures.add(TAKEN_UP, Ground.until(() -> due(ground) == 0));
                silent.forget();
            }
            ground.checkToTheEnd(ground.crowd(staying.port()), other, staying);
        }
    }

    static String[] mail(int port) {
        return new String[] {"--spring.mail.host=127.0.0.1", "--spring.mail.port=" + port};
    }

    private static int locked(Ground ground) {
        return ground.owner.sql(LOCKED).query(Integer.class).single();
    }

    private static int due(Ground ground) {
        return ground.owner.sql("select count(*) from engine.act_ru_job where duedate_ is null or duedate_ < now()")
                .query(Integer.class)
                .single();
    }
}
