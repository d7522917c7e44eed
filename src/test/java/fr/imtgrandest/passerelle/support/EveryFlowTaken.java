package fr.imtgrandest.passerelle.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The tests of this class together take every sequence flow of a process, or the class fails and names those they miss.
 *
 * <p>Nothing is asked when only some tests of the class were run, or when one of them failed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(EveryFlowTaken.Check.class)
public @interface EveryFlowTaken {

    /** Id of the process. */
    String value();

    /** Compares what was taken with what the model has. */
    final class Check implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

        private final Set<Method> passed = new HashSet<>();

        @Override
        public void beforeAll(ExtensionContext context) {
            application(context).getBean(TakenFlows.class).forget(process(context));
        }

        @Override
        public void afterEach(ExtensionContext context) {
            if (context.getExecutionException().isEmpty()) {
                passed.add(context.getRequiredTestMethod());
            }
        }

        @Override
        public void afterAll(ExtensionContext context) {
            if (passed.containsAll(tests(context.getRequiredTestClass()))) {
                assertThat(application(context).getBean(TakenFlows.class).of(process(context)))
                        .as("flows of %s that were taken", process(context))
                        .containsExactlyInAnyOrderElementsOf(flows(context));
            }
        }

        private static Set<Method> tests(Class<?> type) {
            return new HashSet<>(ReflectionSupport.findMethods(
                    type,
                    method -> AnnotationSupport.isAnnotated(method, Testable.class),
                    HierarchyTraversalMode.TOP_DOWN));
        }

        private static Set<String> flows(ExtensionContext context) {
            RepositoryService repository = application(context).getBean(RepositoryService.class);
            String definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process(context))
                    .latestVersion()
                    .singleResult()
                    .getId();
            Set<String> flows = new HashSet<>();
            for (ModelElementInstance flow :
                    repository.getBpmnModelInstance(definition).getModelElementsByType(SequenceFlow.class)) {
                flows.add(flow.getAttributeValue("id"));
            }
            return flows;
        }

        private static String process(ExtensionContext context) {
            return context.getRequiredTestClass()
                    .getAnnotation(EveryFlowTaken.class)
                    .value();
        }

        private static ApplicationContext application(ExtensionContext context) {
            return SpringExtension.getApplicationContext(context);
        }
    }
}
