package fr.imtgrandest.passerelle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.task.FormText;
import fr.imtgrandest.passerelle.task.OptionSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What models and forms name is there when the application runs. */
@EngineTest
class BeansOfModelsTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    List<OptionSource> options;

    @Autowired
    List<FormText> texts;

    @Test
    void a_service_task_calls_a_delegate_that_exists() {
        assertThat(ProcessFile.all().stream()
                        .flatMap(file -> file.elements(ServiceTask.class).stream())
                        .map(ServiceTask::getCamundaDelegateExpression))
                .isNotEmpty()
                .allMatch(expression -> beans.isTypeMatch(bean(expression), JavaDelegate.class));
    }

    @Test
    void a_listener_of_a_model_exists() {
        assertThat(ProcessFile.all().stream()
                        .flatMap(file -> file.model().getModelElementsByType(CamundaTaskListener.class).stream())
                        .map(CamundaTaskListener::getCamundaDelegateExpression))
                .isNotEmpty()
                .allMatch(expression -> beans.isTypeMatch(bean(expression), TaskListener.class));
        assertThat(ProcessFile.all().stream()
                        .flatMap(file -> file.model().getModelElementsByType(CamundaExecutionListener.class).stream())
                        .map(CamundaExecutionListener::getCamundaDelegateExpression))
                .isNotEmpty()
                .allMatch(expression -> beans.isTypeMatch(bean(expression), ExecutionListener.class));
    }

    @Test
    void every_delegate_and_listener_of_ours_is_used_by_a_model() {
        Stream<String> named = ProcessFile.all().stream()
                .flatMap(file -> Stream.of(
                                file.elements(ServiceTask.class).stream()
                                        .map(ServiceTask::getCamundaDelegateExpression),
                                file.model().getModelElementsByType(CamundaTaskListener.class).stream()
                                        .map(CamundaTaskListener::getCamundaDelegateExpression),
                                file.model().getModelElementsByType(CamundaExecutionListener.class).stream()
                                        .map(CamundaExecutionListener::getCamundaDelegateExpression))
                        .flatMap(expressions -> expressions));
        Stream<String> ours = Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
                .flatMap(type -> Stream.of(beans.getBeanNamesForType(type)))
                .filter(name -> isOurs(Objects.requireNonNull(beans.getType(name))));

        assertThat(ours).isSubsetOf(named.map(BeansOfModelsTests::bean).toList());
    }

    @Test
    void the_options_of_a_form_have_a_source() {
        assertThat(properties("options"))
                .isNotEmpty()
                .isSubsetOf(options.stream().map(OptionSource::name).toList());
    }

    @Test
    void what_a_form_tells_of_its_case_has_a_source() {
        assertThat(properties("content"))
                .isNotEmpty()
                .isSubsetOf(texts.stream().map(FormText::name).toList());
    }

    private static List<String> properties(String name) {
        return FormFile.all().stream()
                .flatMap(form -> form.components().stream())
                .map(component -> component.path("properties").path(name).asText())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Ours, and no helper of a test. */
    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("fr.imtgrandest.")
                && type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .endsWith("/target/classes/");
    }

    private static String bean(String expression) {
        return expression.replaceAll("[${}]", "");
    }
}
