package fr.imtgrandest.passerelle.journal.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every line of the log says of the request that it belongs to. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LoggedCase());
    }
}
