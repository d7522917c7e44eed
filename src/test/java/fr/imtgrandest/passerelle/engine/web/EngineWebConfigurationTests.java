package fr.imtgrandest.passerelle.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import jakarta.servlet.ServletException;
import org.apache.catalina.Container;
import org.apache.catalina.Wrapper;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

@EngineTest
class EngineWebConfigurationTests {

    @Autowired
    ServletWebServerApplicationContext context;

    /** Or a graceful stop cuts the requests that wait for it: Tomcat does not count them as under way. */
    @Test
    void pages_and_the_interface_of_tasks_are_made_before_the_first_request() {
        assertThat(servlet("dispatcherServlet").getLoadOnStartup()).isPositive();
        assertThat(servlet("Engine Api").getLoadOnStartup()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Engine Api", "Admin Api", "Cockpit Api", "Tasklist Api", "Welcome Api"})
    void no_interface_describes_itself(String name) throws ServletException {
        Wrapper servlet = servlet(name);

        servlet.load();

        ResourceConfig jersey = ((ServletContainer) servlet.getServlet()).getConfiguration();
        assertThat(jersey.getProperty(ServerProperties.WADL_FEATURE_DISABLE)).isEqualTo("true");
        assertThat(jersey.getProperty(ServerProperties.RESOURCE_VALIDATION_DISABLE))
                .isEqualTo("true");
    }

    private Wrapper servlet(String name) {
        TomcatWebServer server = (TomcatWebServer) context.getWebServer();
        Container site = server.getTomcat().getHost().findChildren()[0];
        return (Wrapper) site.findChild(name);
    }
}
