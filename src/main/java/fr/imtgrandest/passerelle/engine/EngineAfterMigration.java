package fr.imtgrandest.passerelle.engine;

import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Lets the engine start only when its tables are there: it never creates them itself. */
@Component
class EngineAfterMigration implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        String[] migrations = beans.getBeanNamesForType(FlywayMigrationInitializer.class, true, false);
        for (String engine : beans.getBeanNamesForType(ProcessEngineFactoryBean.class, true, false)) {
            BeanDefinition definition = beans.getBeanDefinition(engine.substring(engine.lastIndexOf('&') + 1));
            definition.setDependsOn(StringUtils.concatenateStringArrays(definition.getDependsOn(), migrations));
        }
    }
}
