package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import fr.imtgrandest.passerelle.support.BackgroundJobs;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a line of the log says, for the program that collects them. */
@EngineTest
class LogHttpTests {

    private static final String HEADER = "X-Request-Id";
    private static final String SENT = "proxy-2026-0001";

    /** Writes a line for each statement, without its values. */
    private static final String TALKATIVE = "org.springframework.jdbc.core.JdbcTemplate";

    private static final String JOBS = "org.camunda.bpm.engine.jobexecutor";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    Cast cast = new Cast(0);

    @BeforeEach
    void open() {
        cast = new Cast(port);
    }

    @Test
    void a_line_names_the_request_that_it_belongs_to_and_the_case_whose_page_is_read() {
        HttpCase exchange = propose();

        List<JsonNode> lines = during(() -> cast.of("ri.alliance").get(exchange.page(), HEADER, SENT));

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path("request").asText()).isEqualTo(SENT);
            assertThat(line.path("@timestamp").asText()).isNotEmpty();
            assertThat(line.path("log").path("level").asText()).isEqualTo("DEBUG");
        });
        assertThat(lines).anySatisfy(line -> assertThat(caseOf(line)).isEqualTo(exchange.reference()));
        List<JsonNode> afterwards = during(() -> cast.of("ri.alliance").get("/agreements"));
        assertThat(afterwards)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(caseOf(line)).isEmpty());
    }

    @Test
    void a_line_of_an_answered_task_and_of_the_jobs_that_follow_names_their_case_and_nothing_that_was_written() {
        HttpCase exchange = propose().answer("ri.alliance", HttpCase.SCREEN, Answers.GO);
        String task = exchange.task("ri.mines-nancy", HttpCase.INVITATION);
        Payload answer = Answers.JOIN.with("participationComment", "Sous le sceau du secret.");

        List<JsonNode> answered = during(() -> HttpCase.submit(cast.of("ri.mines-nancy"), task, answer));
        List<JsonNode> followed = during(exchange::runJobs);

        assertThat(answered).anySatisfy(line -> assertThat(caseOf(line)).isEqualTo(exchange.reference()));
        assertThat(followed).anySatisfy(line -> assertThat(caseOf(line)).isEqualTo(exchange.reference()));
        assertThat(answered.toString() + followed).doesNotContain("sceau du secret");
    }

    @Test
    void the_line_of_a_job_that_failed_names_its_case() {
        HttpCase exchange = propose().answer("ri.alliance", HttpCase.SCREEN, Answers.GO);
        BrokenStep broken = BrokenStep.untried(cast, engine, exchange, "ri.mines-nancy");
        int before = broken.retries();

        List<JsonNode> lines = during(JOBS, () -> BackgroundJobs.runUntil(engine, () -> broken.retries() < before));
        broken.mend();

        assertThat(lines)
                .filteredOn(line -> line.path("message").asText().contains("ENGINE-14006"))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.path("businessKey").asText()).isEqualTo(exchange.reference()));
    }

    @Test
    void the_id_of_the_proxy_is_answered_back() {
        assertThat(id(SENT)).isEqualTo(SENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "{\"request\":\"forged\"}",
                "12345678 level=ERROR",
                "${jndi:ldap://example.org}",
                "<script>alert(1)</script>",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void an_id_that_is_not_plain_is_replaced(String hostile) {
        assertThat(id(hostile)).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private String id(String sent) {
        return new Visitor(port)
                .get("/login", HEADER, sent)
                .headers()
                .firstValue(HEADER)
                .orElseThrow();
    }

    private static String caseOf(JsonNode line) {
        return line.path("case").asText();
    }

    private HttpCase propose() {
        return HttpCase.propose(
                cast, engine, "member.ensg", Answers.proposal("STUDENT_EXCHANGE", List.of("ensg", "mines-nancy")));
    }

    private static List<JsonNode> during(Runnable work) {
        return during(TALKATIVE, work);
    }

    /** The lines that are written meanwhile, as they are where logs are JSON. */
    private static List<JsonNode> during(String name, Runnable work) {
        Logger talkative = (Logger) LoggerFactory.getLogger(name);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        OutputStreamAppender<ILoggingEvent> appender = json(talkative, written);
        talkative.setLevel(Level.DEBUG);
        talkative.setAdditive(false);
        talkative.addAppender(appender);
        try {
            work.run();
        } finally {
            talkative.detachAppender(appender);
            talkative.setAdditive(true);
            talkative.setLevel(null);
            appender.stop();
        }
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(Payload::read)
                .toList();
    }

    private static OutputStreamAppender<ILoggingEvent> json(Logger logger, ByteArrayOutputStream written) {
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(logger.getLoggerContext());
        encoder.setFormat("ecs");
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(logger.getLoggerContext());
        appender.setEncoder(encoder);
        appender.setOutputStream(written);
        appender.start();
        return appender;
    }
}
