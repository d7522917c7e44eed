package fr.imtgrandest.passerelle.engine.web;

import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands in front of the engine's web API. */
@Configuration(proxyBeanMethods = false)
class EngineWebConfiguration {

    @Bean
    FilterRegistrationBean<EngineErrorFilter> engineErrorFilter(
            MessageSource messages, TaskService tasks, DoneTasks done) {
        FilterRegistrationBean<EngineErrorFilter> filter =
                new FilterRegistrationBean<>(new EngineErrorFilter(messages, tasks, done));
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER);
        return filter;
    }

    /** Within the filter above and behind the sign-in. */
    @Bean
    FilterRegistrationBean<RequestBodyFilter> requestBodyFilter() {
        FilterRegistrationBean<RequestBodyFilter> filter = new FilterRegistrationBean<>(new RequestBodyFilter());
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PageSizeFilter> pageSizeFilter() {
        FilterRegistrationBean<PageSizeFilter> filter = new FilterRegistrationBean<>(new PageSizeFilter());
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }
}
