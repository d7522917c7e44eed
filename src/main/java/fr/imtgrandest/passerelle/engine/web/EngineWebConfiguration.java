package fr.imtgrandest.passerelle.engine.web;

import java.util.List;
import java.util.Objects;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.Wrapper;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands in front of the engine's web API. */
@Configuration(proxyBeanMethods = false)
class EngineWebConfiguration {

    private static final String ENGINE = "Engine Api";

    /** As the webapps register them. */
    private static final List<String> INTERFACES =
            List.of(ENGINE, "Admin Api", "Cockpit Api", "Tasklist Api", "Welcome Api");

    /** Where the person is known. */
    private static final int BEHIND_SIGN_IN = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    /**
     * The engine's is made when the pages are made, by {@code spring.mvc.servlet.load-on-startup}, and not at its first request: Tomcat
     * counts a request as under way once its servlet is there, and a graceful stop cuts those that it does not count.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> interfacesOfTheWebapps(WebMvcProperties pages) {
        int order = pages.getServlet().getLoadOnStartup();
        return tomcat -> tomcat.addContextCustomizers(site -> site.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_START_EVENT)) {
                servlet(site, ENGINE).setLoadOnStartup(order);
                INTERFACES.forEach(name -> withoutDescription(servlet(site, name)));
            }
        }));
    }

    private static Wrapper servlet(Context site, String name) {
        return (Wrapper) Objects.requireNonNull(site.findChild(name), name);
    }

    /** Jersey takes most of a second to describe itself in WADL, which nobody reads, and to look over Camunda's resources. */
    private static void withoutDescription(Wrapper servlet) {
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
