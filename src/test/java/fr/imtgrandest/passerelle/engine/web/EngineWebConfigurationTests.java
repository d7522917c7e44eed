package fr.imtgrandest.passerelle.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import org.apache.catalina.Container;
import org.apache.catalina.Wrapper;
import org.junit.jupiter.api.Test;
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

    private Wrapper servlet(String name) {
        TomcatWebServer server = (TomcatWebServer) context.getWebServer();
        Container site = server.getTomcat().getHost().findChildren()[0];
        return (Wrapper) site.findChild(name);
    }
}
