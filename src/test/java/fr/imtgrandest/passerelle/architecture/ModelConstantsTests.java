package fr.imtgrandest.passerelle.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import fr.imtgrandest.passerelle.PasserelleApplication;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** What Java names in a model, in the class that is called like it: {@code ReviewRound} for {@code review-round}. */
class ModelConstantsTests {

    /** The features whose models are not those of agreements. */
    private static final Map<String, String> FEATURES = Map.of("approval-chain", "approval", "wg-action", "action");

    @Test
    void the_java_class_of_a_model_names_its_process() {
        assertThat(ProcessFile.all())
                .allSatisfy(file -> assertThat(constants(file).get("PROCESS")).isEqualTo(file.name()));
    }

    @Test
    void every_element_that_java_names_is_in_the_model() {
        assertThat(ProcessFile.all()).allSatisfy(file -> assertThat(ids(file)).containsAll(named(file)));
    }

    @Test
    void every_user_task_of_a_model_has_a_name_in_java() {
        assertThat(ProcessFile.all())
                .allSatisfy(file -> assertThat(named(file))
                        .containsAll(file.elements(UserTask.class).stream()
                                .map(UserTask::getId)
                                .toList()));
    }

    @Test
    void every_form_that_java_names_exists() {
        List<String> forms = FormFile.all().stream().map(FormFile::name).toList();

        assertThat(ProcessFile.all())
                .allSatisfy(file -> assertThat(forms)
                        .containsAll(constants(file).entrySet().stream()
                                .filter(constant -> constant.getKey().endsWith("_FORM"))
                                .map(constant -> (String) constant.getValue())
                                .toList()));
    }

    @Test
    void every_end_of_the_main_process_is_an_ending() {
        ProcessFile proposal = ProcessFile.all().stream()
                .filter(file -> file.name().equals("agreement-proposal"))
                .findFirst()
                .orElseThrow();
        Map<?, ?> endings = (Map<?, ?>) constants(proposal).get("ENDINGS");

        assertThat(Objects.requireNonNull(endings).keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrderElementsOf(proposal.elements(EndEvent.class).stream()
                        .map(EndEvent::getId)
                        .toList());
    }

    /** Otherwise a case would stop at a gateway that does not know where to send it. */
    @Test
    void a_gateway_has_a_flow_for_every_answer() {
        Set<Set<String>> choices = possibleAnswers();

        assertThat(ProcessFile.breaking(ExclusiveGateway.class, gateway -> {
                    Set<String> answers = gateway.getOutgoing().stream()
                            .flatMap(flow -> Stream.ofNullable(flow.getConditionExpression()))
                            .map(ConditionExpression::getTextContent)
                            .collect(Collectors.toSet());
                    return answers.isEmpty() || gateway.getDefault() != null || choices.contains(answers);
                }))
                .isEmpty();
    }

    /** The sets of conditions that together leave nothing out: each flag with its opposite, each value of a choice. */
    private static Set<Set<String>> possibleAnswers() {
        Set<Set<String>> sets = new HashSet<>();
        Choices.byVariable()
                .forEach((variable, values) -> sets.add(values.stream()
                        .map(value -> "${" + variable + " == '" + value + "'}")
                        .collect(Collectors.toSet())));
        Stream.of(
                        "blocking",
                        "reviewsNeeded",
                        "copyDiffers",
                        "voteNeeded",
                        "quorumMissed",
                        "consultationNeeded",
                        "halfTookPart",
                        "twoReds",
                        "actionStopped")
                .forEach(flag -> sets.add(Set.of("${" + flag + "}", "${!" + flag + "}")));
        return sets;
    }

    private static List<String> ids(ProcessFile file) {
        return file.elements(FlowElement.class).stream().map(FlowElement::getId).toList();
    }

    private static List<String> named(ProcessFile file) {
        return constants(file).values().stream()
                .filter(value -> value instanceof String id && id.matches("[a-z]+[A-Za-z]*_[a-z]\\w*"))
                .map(String.class::cast)
                .toList();
    }

    private static Map<String, Object> constants(ProcessFile file) {
        return Arrays.stream(javaClass(file.name()).getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .collect(Collectors.toMap(Field::getName, ModelConstantsTests::value));
    }

    private static Class<?> javaClass(String processId) {
        String feature = FEATURES.getOrDefault(processId, "agreement");
        String simpleName = Arrays.stream(processId.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        String name = PasserelleApplication.class.getPackageName() + "." + feature + ".process." + simpleName;
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            return fail("%s.bpmn needs the class %s".formatted(processId, name), e);
        }
    }

    private static Object value(Field constant) {
        try {
            constant.setAccessible(true);
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
