package fr.imtgrandest.passerelle.engine;

import fr.imtgrandest.passerelle.support.TestDatabase;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;

/** The engine, its web applications and its REST interface as they are shipped, with nothing of ours but authorizations on. */
final class BareServer implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private BareServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    static BareServer start() {
        TestDatabase database = TestDatabase.create("bare_server");
        return new BareServer((ServletWebServerApplicationContext) new SpringApplicationBuilder(Bare.class)
                .run(
                        "--spring.config.name=bare",
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.ownerUser(),
                        "--spring.datasource.password=" + database.ownerPassword(),
                        "--camunda.bpm.auto-deployment-enabled=false",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--camunda.bpm.generic-properties.properties.enforce-history-time-to-live=false",
                        "--camunda.bpm.authorization.enabled=true"));
    }

    ProcessEngine engine() {
        return context.getBean(ProcessEngine.class);
    }

    int port() {
        return context.getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    /** No stereotype: the scan of our own program would find it on the class path of the tests. */
    @EnableAutoConfiguration(
            exclude = {
                FlywayAutoConfiguration.class,
                ManagementWebSecurityAutoConfiguration.class,
                SecurityAutoConfiguration.class,
                SecurityFilterAutoConfiguration.class
            })
    static class Bare {

        /** What the starter of the REST interface registers. */
        @Bean
        ServletRegistrationBean<ServletContainer> engineRest() {
            ResourceConfig resources = new ResourceConfig();
            resources.registerClasses(CamundaRestResources.getResourceClasses());
            resources.registerClasses(CamundaRestResources.getConfigurationClasses());
            return new ServletRegistrationBean<>(new ServletContainer(resources), "/engine-rest/*");
        }
    }
}
