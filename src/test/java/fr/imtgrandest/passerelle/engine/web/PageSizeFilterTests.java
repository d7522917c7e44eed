package fr.imtgrandest.passerelle.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageSizeFilterTests {

    @ParameterizedTest
    @CsvSource({
        ", maxResults=500",
        "name=x, name=x&maxResults=500",
        "maxResults=20, maxResults=20",
        "firstResult=40&maxResults=20&name=x, firstResult=40&name=x&maxResults=20",
        "maxResults=501, maxResults=500",
        "maxResults=999999999, maxResults=500",
        "maxResults=999999999&maxResults=20, maxResults=20"
    })
    void every_list_has_an_end(@Nullable String asked, String passedOn) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/api/engine/engine/default/task");
        request.setQueryString(asked);
        AtomicReference<@Nullable String> query = new AtomicReference<>();

        new PageSizeFilter()
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (seen, answer) -> query.set(((HttpServletRequest) seen).getQueryString()));

        assertThat(query.get()).isEqualTo(passedOn);
    }
}
