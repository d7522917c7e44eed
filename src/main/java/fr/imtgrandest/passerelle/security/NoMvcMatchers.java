package fr.imtgrandest.passerelle.security;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Takes out what matchers by patterns of Spring MVC would need, of which there are none here: where it is, Spring Security looks up
 * the handler of each request before its filters, and the engine's web applications have none.
 */
@Component
class NoMvcMatchers implements BeanDefinitionRegistryPostProcessor, Ordered {

    private static final String INTROSPECTOR = "mvcHandlerMappingIntrospector";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (registry.containsBeanDefinition(INTROSPECTOR)) {
            registry.removeBeanDefinition(INTROSPECTOR);
        }
    }

    /** Before Spring Security's own, which has no order and looks whether it is there. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
