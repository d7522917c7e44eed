package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.PasserelleApplication;
import fr.imtgrandest.passerelle.engine.Person;
import fr.imtgrandest.passerelle.support.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** How much of the time of a completion the gate takes: the screening of a proposal, by the alliance office. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class GateBench {

    private static final Logger LOG = LoggerFactory.getLogger(GateBench.class);
    private static final Person OFFICE = new Person("ri.alliance", Set.of("ri-alliance"));

    private ConfigurableApplicationContext context;
    private ProcessEngine engine;
    private GateClock gate;
    private Task task;

    @Test
    void run() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(GateBench.class.getName())
                        .forks(0)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(5))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(5))
                        .build())
                .run();
    }

    @Setup(Level.Trial)
    public void start() {
        TestDatabase database = TestDatabase.create("bench");
        gate = new GateClock();
        context = new SpringApplicationBuilder(PasserelleApplication.class)
                .profiles("demo")
                .initializers(created -> created.getBeanFactory().addBeanPostProcessor(gate))
                .run(
                        "--server.port=-1",
                        "--management.server.port=-1",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.appUser(),
                        "--spring.datasource.password=" + database.appPassword(),
                        "--spring.flyway.url=" + database.url(),
                        "--spring.flyway.user=" + database.ownerUser(),
                        "--spring.flyway.password=" + database.ownerPassword());
        engine = context.getBean(ProcessEngine.class);
    }

    @TearDown(Level.Trial)
    public void stop() {
        LOG.warn("{}", gate);
        context.close();
    }

    /** A proposal to screen, which costs time that is not measured. */
    @Setup(Level.Invocation)
    public void propose() {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("agreement-proposal")
                .latestVersion()
                .singleResult()
                .getId();
        engine.getIdentityService().setAuthentication("member.ensg", List.of("school-ensg", "wg-international"));
        String instance = engine.getFormService().submitStartForm(definition, proposal()).getId();
        engine.getIdentityService().clearAuthentication();
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    /** The whole of it: gate, engine, history, journal, commit. */
    @Benchmark
    public void completion() {
        asOffice(() -> engine.getFormService().submitTaskForm(task.getId(), refusal()));
    }

    /** The control: the same once more. */
    @Benchmark
    public void completionAgain() {
        completion();
    }

    /** The same without the gate. */
    @Benchmark
    public void completionWithoutGate() {
        gate.open(true);
        completion();
        gate.open(false);
    }

    private void asOffice(Runnable act) {
        engine.getIdentityService().setAuthentication(OFFICE.userId(), List.copyOf(OFFICE.groups()));
        try {
            act.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private static VariableMap refusal() {
        return Variables.createVariables()
                .putValue("screeningOutcome", "NO_GO")
                .putValue("screeningReason", "Le partenaire n'a pas répondu.");
    }

    private static Map<String, Object> proposal() {
        return Variables.createVariables()
                .putValue("title", "Coopération avec Aix-la-Chapelle")
                .putValue("agreementType", "STUDENT_EXCHANGE")
                .putValue("partnerName", "RWTH Aachen University")
                .putValue("partnerCountry", "DE")
                .putValue("partnerCity", "Aachen")
                .putValue("leadSchool", "ensg")
                .putValue("invitedSchools", SpinValues.jsonValue("[\"ensg\"]").create())
                .putValue("objectives", "Former ensemble des ingénieurs des matériaux.")
                .putValue("themes", SpinValues.jsonValue("[\"materials\"]").create())
                .putValue("startDate", "2027-09-01");
    }
}
