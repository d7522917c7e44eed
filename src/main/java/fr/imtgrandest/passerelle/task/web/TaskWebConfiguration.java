package fr.imtgrandest.passerelle.task.web;

import fr.imtgrandest.passerelle.task.FormCompletion;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands in front of the engine's web API, outside of the filter that signs people in to the engine. */
@Configuration(proxyBeanMethods = false)
class TaskWebConfiguration {

    @Bean
    FilterRegistrationBean<DeployedFormFilter> deployedFormFilter(FormCompletion completion) {
        FilterRegistrationBean<DeployedFormFilter> filter =
                new FilterRegistrationBean<>(new DeployedFormFilter(completion));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER);
        return filter;
    }
}
