package fr.imtgrandest.passerelle.journey;

import java.nio.file.Path;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Camunda's starter of its REST interface at its defaults: nobody signs in, everything is allowed to everyone. It has our models,
 * and beans that do to the engine what ours were seen to do. Not found by the scan of our program, which is why it bears no
 * stereotype.
 */
@EnableAutoConfiguration
class BareRest {

    /** Where the models of the program are. */
    static final String MODELS = "classpath*:bpmn/*.bpmn,classpath*:bpmn/*.dmn,classpath*:forms/*.form";

    public static void main(String[] args) {
        SpringApplication.run(BareRest.class, args);
    }

    @Bean
    static AbstractCamundaConfiguration replayedBeans(@Value("${bench.recording}") Path recording) throws Exception {
        ReplayedBeans beans = new ReplayedBeans(Recording.readFrom(recording));
        return new AbstractCamundaConfiguration() {
            @Override
            public void preInit(SpringProcessEngineConfiguration configuration) {
                // By then the starter has made one that knows the beans of the context instead.
                configuration.setExpressionManager(new JuelExpressionManager(beans));
            }
        };
    }
}
