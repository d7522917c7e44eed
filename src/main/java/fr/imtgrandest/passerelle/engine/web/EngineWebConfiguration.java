package fr.imtgrandest.passerelle.engine.web;

import java.util.List;
import java.util.Objects;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.Wrapper;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The servlets of the engine's web API, and what stands in front of them. */
@Configuration(proxyBeanMethods = false)
class EngineWebConfiguration {

    /** Of the REST interfaces, as the webapps register them. */
    private static final List<String> SERVLETS =
            List.of("Engine Api", "Admin Api", "Cockpit Api", "Tasklist Api", "Welcome Api");

    /** Where the person is known. */
    private static final int BEHIND_SIGN_IN = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    /**
     * Once Camunda has registered the servlets, and before those are loaded that are loaded at the start. Where the start has failed
     * already they are absent, and Boot tells the cause.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> servletsOfTheWebapps() {
        return tomcat -> tomcat.addContextCustomizers(context -> context.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_START_EVENT)) {
                SERVLETS.stream()
                        .map(context::findChild)
                        .filter(Objects::nonNull)
                        .forEach(servlet -> loadedAtTheStart((Wrapper) servlet));
            }
        }));
    }

    /**
     * And not at the first request: Tomcat counts a request as under way once its servlet is there, and a graceful stop cuts those that
     * it does not count. Jersey would take most of a second to describe itself in WADL, which nobody reads, and to look over Camunda's
     * resources.
     */
    private static void loadedAtTheStart(Wrapper servlet) {
        servlet.setLoadOnStartup(1);
        servlet.addInitParameter("jersey.config.server.wadl.disableWadl", "true");
        servlet.addInitParameter("jersey.config.server.resource.validation.disable", "true");
    }

    @Bean
    FilterRegistrationBean<EngineErrorFilter> engineErrorFilter(
            MessageSource messages, TaskService tasks, DoneTasks done) {
        FilterRegistrationBean<EngineErrorFilter> filter =
                new FilterRegistrationBean<>(new EngineErrorFilter(messages, tasks, done));
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(BEHIND_SIGN_IN);
        return filter;
    }

    /** Within the filter above. */
    @Bean
    FilterRegistrationBean<RequestBodyFilter> requestBodyFilter() {
        FilterRegistrationBean<RequestBodyFilter> filter = new FilterRegistrationBean<>(new RequestBodyFilter());
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(BEHIND_SIGN_IN + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PageSizeFilter> pageSizeFilter() {
        FilterRegistrationBean<PageSizeFilter> filter = new FilterRegistrationBean<>(new PageSizeFilter());
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(BEHIND_SIGN_IN + 1);
        return filter;
    }
}
