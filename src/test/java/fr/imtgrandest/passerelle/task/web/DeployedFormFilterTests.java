package fr.imtgrandest.passerelle.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.task.FormCompletion;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@EngineTest
class DeployedFormFilterTests {

    private static final String TASK_FORM = "/camunda/api/engine/engine/default/task/t1/deployed-form";
    private static final String FORM =
            "{\"components\":[{\"type\":\"select\",\"key\":\"school\",\"label\":\"École\",\"properties\":{\"options\":\"themes\"}}]}";

    @Autowired
    FormCompletion completion;

    @Autowired
    SystemAccess system;

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TASK_FORM,
                "/camunda/api/engine/engine/default/process-definition/p:1:x/deployed-start-form",
                "/camunda/api/engine/engine/default/process-definition/key/p/deployed-start-form"
            })
    void the_form_is_completed_and_measured_anew(String path) throws Exception {
        MockHttpServletResponse answer = get(path, 200, "en");

        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("\"École\"")
                .contains("\"value\":\"geosciences\",\"label\":\"Geosciences\"");
        assertThat(answer.getContentLength()).isEqualTo(answer.getContentAsByteArray().length);
        assertThat(answer.getHeader("ETag")).isNull();
        assertThat(answer.getContentType()).isEqualTo("application/json;charset=UTF-8");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoever_reads_neither_french_nor_english_reads_french() throws Exception {
        assertThat(get(TASK_FORM, 200, "de").getContentAsString(StandardCharsets.UTF_8))
                .contains("\"Géosciences\"");
    }

    @Test
    void a_refusal_passes_as_it_is() throws Exception {
        assertThat(get(TASK_FORM, 404, "fr").getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(FORM);
    }

    @Test
    void other_answers_of_the_engine_are_not_touched() throws Exception {
        MockHttpServletResponse answer = get("/camunda/api/engine/engine/default/task/t1", 200, "fr");

        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(FORM);
        assertThat(answer.getHeader("ETag")).isEqualTo("\"of-the-engine\"");
    }

    private MockHttpServletResponse get(String path, int status, String language) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept-Language", language);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain engine = (asked, answer) -> {
            byte[] body = FORM.getBytes(StandardCharsets.UTF_8);
            HttpServletResponse http = (HttpServletResponse) answer;
            http.setStatus(status);
            http.setHeader("ETag", "\"of-the-engine\"");
            answer.setContentType("application/json");
            answer.setContentLength(body.length);
            answer.getOutputStream().write(body);
        };
        new DeployedFormFilter(completion, system).doFilter(request, response, engine);
        return response;
    }
}
