package fr.imtgrandest.passerelle.task.web;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.task.EnglishAnswers;
import fr.imtgrandest.passerelle.task.FormCompletion;
import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands in front of the engine's web API. */
@Configuration(proxyBeanMethods = false)
class TaskWebConfiguration {

    /** After our filter chain, which knows the person, and within the one that puts refusals into words. */
    private static final int ORDER = SecurityProperties.DEFAULT_FILTER_ORDER + 2;

    @Bean
    FilterRegistrationBean<DeployedFormFilter> deployedFormFilter(FormCompletion completion, SystemAccess system) {
        FilterRegistrationBean<DeployedFormFilter> filter =
                new FilterRegistrationBean<>(new DeployedFormFilter(completion, system));
        return placed(filter);
    }

    @Bean
    FilterRegistrationBean<ReadersLanguageFilter> readersLanguageFilter(EnglishAnswers english) {
        return placed(new FilterRegistrationBean<>(new ReadersLanguageFilter(english)));
    }

    private static <F extends Filter> FilterRegistrationBean<F> placed(FilterRegistrationBean<F> filter) {
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(ORDER);
        return filter;
    }
}
