package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.Node;
import fr.imtgrandest.passerelle.support.Wire;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The database says nothing any more, and its connections stay open: a switch died, or a disk hangs. */
class SilenceFaults {

    private static final int SECONDS = Integer.getInteger("faults.silence", 120);

    /** What a request of a person takes at most: one statement that is given up, and one wait for another connection. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final String REFUSED = "during the silence: until a page is answered";
    private static final String READINESS = "during the silence: until readiness is answered";
    private static final String READY = "database speaks again: until ready";
    private static final String DONE = "database speaks again: until somebody has done something";

    @Test
    void a_silent_database_refuses_people_clearly_and_loses_nothing() throws Exception {
        try (Ground ground = Ground.prepare("silence");
                Wire wire = Wire.to(ground.server.port())) {
            Launch launch = ground.launch("node", ground.server.through(wire.port()));
            ground.figures.bound(REFUSED, LONGEST);
            ground.figures.bound(READY, Duration.ofSeconds(30));
            ground.figures.bound(DONE, Duration.ofSeconds(30));
            Node node = ground.start(launch, "first start, on an empty database");
            Crowd crowd = ground.crowd(launch.port());
            ground.warmUp(crowd);
            Visitor reader = new Cast(launch.port()).signIn("ri.alliance");
            crowd.begin(Ground.CLIENTS);
            ground.wait(1000, 2000);

            wire.fallSilent();
            look(ground, reader, new Visitor(launch.port()));
            wire.speak();

            long back = System.nanoTime();
            Ground.until(node::isReady);
            ground.figures.add(READY, Ground.millisSince(back));
            crowd.untilDone();
            ground.figures.add(DONE, Ground.millisSince(back));
            crowd.rest();
            ground.checkToTheEnd(crowd, node, launch);
        }
    }

    /** Asks for a page and for readiness until the silence has lasted long enough. */
    private static void look(Ground ground, Visitor reader, Visitor probe) throws InterruptedException {
        long begin = System.nanoTime();
        TreeMap<String, Integer> answers = new TreeMap<>();
        while (Ground.millisSince(begin) < SECONDS * 1000L) {
            HttpResponse<String> ready = timed(ground, READINESS, probe, "/readyz");
            HttpResponse<String> page = timed(ground, REFUSED, reader, "/agreements");
            answers.merge("readiness " + ready.statusCode(), 1, Integer::sum);
            answers.merge("page " + page.statusCode(), 1, Integer::sum);
            answers.merge("liveness " + probe.get("/livez").statusCode(), 1, Integer::sum);
            TimeUnit.SECONDS.sleep(1);
        }
        ground.figures.note("answers during the silence: " + answers);
        ground.figures.print();
        assertThat(answers.keySet()).containsOnly("readiness 503", "page 503", "liveness 200");
    }

    private static HttpResponse<String> timed(Ground ground, String what, Visitor reader, String path) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = reader.get(path);
        ground.figures.add(what, Ground.millisSince(begin));
        return answer;
    }
}
