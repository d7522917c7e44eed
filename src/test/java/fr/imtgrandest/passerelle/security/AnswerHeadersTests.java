package fr.imtgrandest.passerelle.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer carries, whatever was asked and whatever came of it. */
@EngineTest
class AnswerHeadersTests {

    private static final String OURS = "default-src 'none'; script-src 'self'";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/agreements",
                "/actions",
                "/groups",
                "/journal",
                "/no-such-page",
                "/agreements/AGR-2025-0999",
                "/actuator/health",
                "/actuator/env",
                "/css/passerelle.css",
                "/js/no-such-file.js",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/tasklist/styles/styles.css",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/task/x",
                "/camunda/api/engine/engine/default/history/detail",
                "/camunda/api/admin/auth/user/default",
                "/camunda/lib/no-such-file.js",
                "/agreements//x",
                "/agreements;x=1"
            })
    void every_answer_protects_whoever_reads_it(String path) {
        for (Visitor visitor : List.of(new Visitor(port), Visitor.signedIn(port, "member.ensg"))) {
            HttpResponse<String> answer = visitor.get(path);
            String what =
                    path + " " + answer.statusCode() + " " + answer.headers().map();
            assertThat(header(answer, "X-Content-Type-Options")).as(what).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).as(what).isEqualTo("same-origin");
            assertThat(header(answer, "X-Frame-Options")).as(what).isIn("DENY", "SAMEORIGIN");
            assertThat(header(answer, "Content-Security-Policy")).as(what).isNotEmpty();
            if (!path.startsWith("/camunda")) {
                assertThat(header(answer, "Content-Security-Policy")).as(what).startsWith(OURS);
            }
            boolean file = answer.statusCode() == 200 && path.startsWith("/css/");
            assertThat(header(answer, "Cache-Control").contains("no-store"))
                    .as(what)
                    .isEqualTo(!file);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(what)
                    .allMatch(cookie -> cookie.contains("SameSite="));
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
