package fr.imtgrandest.passerelle.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import org.apache.catalina.Container;
import org.apache.catalina.Wrapper;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
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
    @ParameterizedTest
    @ValueSource(
            strings = {"dispatcherServlet", "Engine Api", "Admin Api", "Cockpit Api", "Tasklist Api", "Welcome Api"})
    void a_servlet_is_loaded_at_the_start(String name) {
        assertThat(servlet(name).getLoadOnStartup()).isPositive();
        assertThat(servlet(name).getServlet()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Engine Api", "Admin Api", "Cockpit Api", "Tasklist Api", "Welcome Api"})
    void no_interface_describes_itself(String name) {
        ResourceConfig jersey = ((ServletContainer) servlet(name).getServlet()).getConfiguration();

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
