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

    /** Where the person is known. */
    private static final int BEHIND_SIGN_IN = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

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
