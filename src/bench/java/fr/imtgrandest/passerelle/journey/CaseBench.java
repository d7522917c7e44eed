package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.local.BenchDatabase;
import fr.imtgrandest.passerelle.local.BenchServer;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** What a case costs through Java, from its proposal to the last signature, beside the bare engine with the same models. */
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "management.server.port=0"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = CaseBench.Server.class)
@Import(CaseBench.Recorder.class)
class CaseBench {

    private static final BenchServer SERVER = BenchServer.start(Path.of("target", "bench-postgres"));
    private static final BenchDatabase OURS = SERVER.database("passerelle");

    private static final List<Integer> SCHOOLS = CaseComparison.numbers("bench.schools", "1,6");
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private BeanRecorder recorder;

    @Test
    void a_case_of_one_school_and_one_of_six() throws Exception {
        NoDocuments.askedFor(engine);
        for (int count : SCHOOLS) {
            List<String> schools = Answers.ALL_SCHOOLS.subList(0, count);
            CaseDriver ours = new CaseDriver(engine, engine, schools, true);
            Recording recording = new Recording();
            recorder.into(recording);
            ours.play("", (step, nanos) -> {});
            recorder.into(null);
            try (BareEngine bare = new BareEngine(SERVER.database("bare_" + schools.size()), recording);
                    BareEngine again = new BareEngine(SERVER.database("again_" + schools.size()), recording)) {
                CaseComparison comparison = new CaseComparison(
                        SERVER,
                        List.of(
                                new CaseComparison.Subject("bare", SERVER.database("bare_" + schools.size()),
                                        new CaseDriver(bare.engine(), engine, schools, false)),
                                new CaseComparison.Subject("Passerelle", OURS, ours),
                                new CaseComparison.Subject("bare again", SERVER.database("again_" + schools.size()),
                                        new CaseDriver(again.engine(), engine, schools, false))));
                comparison.run(ROUNDS, schools.size());
            }
        }
    }

    static final class Server implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(OURS.properties()).applyTo(context);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Recorder {

        @Bean
        static BeanRecorder beanRecorder() {
            return new BeanRecorder();
        }
    }
}
