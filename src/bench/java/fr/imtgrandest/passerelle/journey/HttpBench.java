package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.local.BenchDatabase;
import fr.imtgrandest.passerelle.local.BenchServer;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Cases of one school from their proposal to an agreement in force over HTTP, by people who have signed in, beside the bare
 * REST interface where nobody signs in, and that one a second time as a control.
 *
 * <p>Each is a process of its own on one PostgreSQL server, with the job executor at its own settings. The context of this test
 * only notes what the beans of the models do, then rests; it also takes the rules out of the table of documents, before the
 * program that is measured starts on the same database, so that both do the same work: the bare one has no files.
 */
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "management.server.port=0"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = HttpBench.Server.class)
@Import(CaseBench.Recorder.class)
class HttpBench {

    private static final Logger LOG = LoggerFactory.getLogger(HttpBench.class);
    private static final BenchServer SERVER = BenchServer.start(Path.of("target", "bench-http-postgres"));
    private static final BenchDatabase OURS = SERVER.database("passerelle");
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private BeanRecorder recorder;

    @Test
    void cases_of_one_school_over_http() throws Exception {
        NoDocuments.askedFor(engine);
        Path file = Path.of("target", "bench-http.recording").toAbsolutePath();
        HttpSteps script = record(file);
        LOG.warn("{}", script.steps());
        try (HttpSubject bare = HttpSubject.bare("bare", SERVER.database("bare"), file);
                HttpSubject ours = HttpSubject.passerelle(OURS);
                HttpSubject again = HttpSubject.bare("bare again", SERVER.database("again"), file)) {
            new HttpComparison(SERVER, List.of(bare, ours, again), script).run(ROUNDS);
        }
    }

    private HttpSteps record(Path file) throws Exception {
        List<String> schools = Answers.ALL_SCHOOLS.subList(0, 1);
        Recording recording = new Recording();
        recorder.into(recording);
        String reference = new CaseDriver(engine, engine, schools, true).play("", (step, nanos) -> {});
        recorder.into(null);
        recording.writeTo(file);
        return HttpSteps.of(engine.getHistoryService(), reference, schools.get(0));
    }

    static final class Server implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(OURS.properties()).applyTo(context);
        }
    }
}
