package fr.imtgrandest.passerelle.security.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the sign-in of the whole site in front of the engine's web applications. */
@Configuration(proxyBeanMethods = false)
class WebappSignInConfiguration {

    /** The name of the web applications' own filter, which they leave out where there is one of that name. */
    private static final String OWN_FILTER = "Authentication Filter";

    /** After our filter chain, which knows the person, and before the web applications' other filters. */
    private static final int ORDER = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    FilterRegistrationBean<WebappPersonFilter> webappSignIn(ProcessEngine engine) {
        var registration = new FilterRegistrationBean<>(new WebappPersonFilter(engine));
        registration.setName(OWN_FILTER);
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(ORDER);
        return registration;
    }
}
