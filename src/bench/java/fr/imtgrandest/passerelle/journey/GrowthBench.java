package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.local.BenchDatabase;
import fr.imtgrandest.passerelle.local.BenchServer;
import fr.imtgrandest.passerelle.support.GivenGroups;
import fr.imtgrandest.passerelle.support.Visitor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** How pages, the list of tasks and the history of one case behave as open tasks and history grow; each measured twice. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "management.server.port=0"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = GrowthBench.Server.class)
class GrowthBench {

    private static final Logger LOG = LoggerFactory.getLogger(GrowthBench.class);
    private static final BenchServer SERVER = BenchServer.start(Path.of("target", "bench-postgres"));
    private static final BenchDatabase OURS = SERVER.database("growth");
    private static final List<Integer> OPEN_TASKS = CaseComparison.numbers("bench.openTasks", "1000,10000,100000");
    private static final String API = Cast.API;
    private static final int WARM_UP = 5;
    private static final int MEASURED = 41;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("inboxReconciliation")
    private SmartInitializingSingleton atStart;

    @Test
    void pages_lists_and_history_with_more_and_more_open_tasks() throws Exception {
        NoDocuments.askedFor(engine);
        String reference =
                new CaseDriver(engine, engine, Answers.ALL_SCHOOLS, true).play("", HttpCase.OPINION, (step, nanos) -> {});
        List<Task> open =
                engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list();
        Visitor office = everywhere(open);
        Visitor one = new Cast(port).signIn("legal.ul");
        Map<String, List<String>> table = new LinkedHashMap<>();
        int copied = 0;
        Multiplication cases = new Multiplication(OURS.counters(), reference);
        for (int tasks : OPEN_TASKS) {
            int wanted = tasks / open.size() - 1;
            cases.copies(copied + 1, wanted);
            copied = wanted;
            OURS.counters().sql("vacuum analyze").update();
            table.computeIfAbsent("open tasks", any -> new ArrayList<>())
                    .add(cases.rows("act_ru_task") + ", rows of history " + cases.rows("act_hi_%"));
            questions(office, one, reference).forEach((name, question) -> table.computeIfAbsent(
                            name, any -> new ArrayList<>())
                    .add(times(question) + " again " + times(question)));
            table.computeIfAbsent("what a start compares, ms", any -> new ArrayList<>())
                    .add("%d again %d".formatted(millisecondsOfTheComparison(), millisecondsOfTheComparison()));
        }
        table.forEach((name, cells) -> LOG.warn("{} | {}", name, String.join(" | ", cells)));
    }

    /** Somebody in all groups that are asked, who sees every task. */
    private Visitor everywhere(List<Task> open) {
        TreeSet<String> groups = new TreeSet<>(List.of("ri-alliance"));
        open.forEach(task -> engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .forEach(groups::add));
        groups.forEach(group -> engine.getIdentityService()
                .createUserQuery()
                .userId("ri.alliance")
                .list()
                .forEach(user -> join(user.getId(), group)));
        LOG.warn("{} tasks by case, {} groups", open.size(), groups.size());
        return new Cast(port).signIn("ri.alliance");
    }

    private void join(String userId, String group) {
        if (engine.getIdentityService().createGroupQuery().groupMember(userId).groupId(group).count() == 0) {
            new GivenGroups(engine.getIdentityService(), jdbc).give(userId, group);
        }
    }

    private Map<String, Supplier<Integer>> questions(Visitor office, Visitor one, String reference) {
        Map<String, Supplier<Integer>> questions = new LinkedHashMap<>();
        String list = "{\"sorting\": [{\"sortBy\": \"dueDate\", \"sortOrder\": \"asc\"}]}";
        Map.of("office", office, "one group", one).forEach((who, visitor) -> {
            questions.put("first page with its list, " + who, () -> visitor.get("/").statusCode());
            questions.put("À décider, " + who, () -> visitor.get("/decisions").statusCode());
            questions.put(
                    "Tasklist's list of 15, " + who,
                    () -> visitor.call("POST", API + "/task?firstResult=0&maxResults=15", list).statusCode());
            questions.put(
                    "Tasklist's count, " + who,
                    () -> visitor.call("POST", API + "/task/count", list).statusCode());
        });
        questions.put("agreements", () -> office.get("/agreements").statusCode());
        questions.put("portfolio", () -> office.get("/portfolio").statusCode());
        questions.put("one case", () -> office.get("/agreements/" + reference).statusCode());
        questions.put("operations of one case, by the engine", () -> operations(reference));
        return questions;
    }

    private int operations(String reference) {
        String root = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .rootProcessInstances()
                .singleResult()
                .getId();
        return engine.getHistoryService().createUserOperationLogQuery().processInstanceId(root).list().isEmpty()
                ? 500
                : 200;
    }

    private long millisecondsOfTheComparison() {
        long begin = System.nanoTime();
        atStart.afterSingletonsInstantiated();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    /** Milliseconds at the median and at 95 %. */
    private static String times(Supplier<Integer> question) {
        List<Double> milliseconds = new ArrayList<>();
        for (int time = 0; time < WARM_UP + MEASURED; time++) {
            long begin = System.nanoTime();
            int status = question.get();
            if (status != 200) {
                throw new IllegalStateException("It answered " + status);
            }
            if (time >= WARM_UP) {
                milliseconds.add((System.nanoTime() - begin) / 1e6);
            }
        }
        Collections.sort(milliseconds);
        return "%.1f / %.1f".formatted(milliseconds.get(MEASURED / 2), milliseconds.get((int) (MEASURED * 0.95)));
    }

    static final class Server implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(OURS.properties()).applyTo(context);
        }
    }
}
