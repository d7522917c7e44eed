package fr.imtgrandest.passerelle.engine;

import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * The engine, its web applications and its REST interface as they are shipped, with nothing of ours but authorizations on; in a
 * program of its own, since the web applications know one engine per program.
 */
final class BareServer implements AutoCloseable {

    private static final String LISTENING = "listening ";

    private final Process process;
    private final int port;

    private BareServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it with the process {@code case}: two tasks, {@code decide} and {@code confirm}, for whoever comes. */
    static BareServer start() throws IOException {
        TestDatabase database = TestDatabase.create("bare_server");
        String classPath = Launch.classPathOfTheTests();
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                BareServer.class.getName(),
                "--spring.config.name=bare",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.ownerUser(),
                "--camunda.bpm.auto-deployment-enabled=false",
                "--camunda.bpm.job-execution.enabled=false",
                "--camunda.bpm.generic-properties.properties.enforce-history-time-to-live=false",
                "--camunda.bpm.authorization.enabled=true");
        command.environment().put("SPRING_DATASOURCE_PASSWORD", database.ownerPassword());
        Process process = command.redirectErrorStream(true).start();
        return new BareServer(process, port(process.inputReader()));
    }

    private static int port(BufferedReader output) throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(LISTENING)) {
                return Integer.parseInt(line.substring(LISTENING.length()));
            }
            before.append(line).append('\n');
        }
        throw new IOException("The program ended: " + before);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    @SuppressWarnings("SystemOut") // what the parent reads
    public static void main(String[] arguments) {
        var context = (ServletWebServerApplicationContext) SpringApplication.run(Bare.class, arguments);
        context.getBean(ProcessEngine.class)
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "case.bpmn",
                        Bpmn.createExecutableProcess("case")
                                .startEvent()
                                .userTask("decide")
                                .userTask("confirm")
                                .endEvent()
                                .done())
                .deploy();
        System.out.println(LISTENING + context.getWebServer().getPort());
    }

    /** No stereotype: the scan of our own program would find it on the class path of the tests. */
    @EnableAutoConfiguration(
            exclude = {
                FlywayAutoConfiguration.class,
                SessionAutoConfiguration.class,
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
