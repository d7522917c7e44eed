package fr.imtgrandest.passerelle.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.handler.HandlerMappingIntrospector;

/** What is not looked for again at each request of the engine's web applications. */
@EngineTest
class WebappLookupsTests {

    @Autowired
    ApplicationContext context;

    @Test
    void the_engine_is_named_by_the_first_place_that_is_looked_at_as_the_web_applications_name_it() throws IOException {
        List<URL> places = Collections.list(
                getClass().getClassLoader().getResources("META-INF/services/" + ProcessEngineProvider.class.getName()));

        assertThat(places.get(0).getProtocol()).isEqualTo("file");
        assertThat(places).hasSize(2);
        assertThat(providers(places.get(0))).isEqualTo(providers(places.get(1))).hasSize(1);
    }

    @Test
    void no_request_is_matched_with_our_pages_before_the_filters() {
        assertThat(context.getBeansOfType(HandlerMappingIntrospector.class)).isEmpty();
    }

    private static Set<String> providers(URL place) throws IOException {
        try (InputStream lines = place.openStream()) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        }
    }
}
