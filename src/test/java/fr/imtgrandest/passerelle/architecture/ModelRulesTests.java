package fr.imtgrandest.passerelle.architecture;

import static fr.imtgrandest.passerelle.architecture.ProcessFile.breaking;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelRulesTests {

    private static final String VERB_NOUN = "[a-z][A-Za-z0-9]*";

    /** Forms of a task that are chosen at run time, by the expression that chooses. */
    private static final Map<String, List<String>> CHOSEN_FORMS =
            Map.of("${opinionForm}", List.of("give-opinion", "give-security-opinion"));

    @Test
    void a_file_holds_one_executable_process_of_its_name() {
        assertThat(ProcessFile.all()).isNotEmpty().allSatisfy(file -> {
            assertThat(file.elements(Process.class)).hasSize(1);
            assertThat(file.process().getId()).isEqualTo(file.name());
            assertThat(file.process().isExecutable()).isTrue();
        });
    }

    @Test
    void a_process_says_what_it_is_for_and_keeps_its_history_ten_years() {
        assertThat(breaking(
                        Process.class,
                        process -> documented(process) && !isBlank(process.getName()) && tenYears(process)))
                .isEmpty();
    }

    @Test
    void only_a_process_with_a_start_form_can_be_started_in_the_tasklist() {
        assertThat(breaking(Process.class, process -> process.isCamundaStartableInTasklist() == hasStartForm(process)))
                .isEmpty();
    }

    @Test
    void the_id_of_a_node_says_what_it_is_and_what_it_does() {
        assertThat(breaking(FlowNode.class, node -> node.getId().matches(idPrefix(node) + "_" + VERB_NOUN)))
                .isEmpty();
    }

    @Test
    void the_id_of_a_flow_says_from_where_to_where() {
        assertThat(breaking(
                        SequenceFlow.class,
                        flow -> flow.getId().matches("flow_" + VERB_NOUN + "(_to_" + VERB_NOUN + ")?")))
                .isEmpty();
    }

    @Test
    void every_node_has_a_name_but_a_gateway_that_only_joins() {
        assertThat(breaking(FlowNode.class, node -> !isBlank(node.getName()) || joins(node)))
                .isEmpty();
    }

    @Test
    void a_gateway_that_parts_asks_a_question_and_each_flow_answers_it() {
        assertThat(breaking(
                        ExclusiveGateway.class,
                        gateway -> joins(gateway)
                                || (gateway.getName().endsWith("?")
                                        && gateway.getOutgoing().stream().noneMatch(flow -> isBlank(flow.getName())))))
                .isEmpty();
    }

    @Test
    void a_user_task_is_explained_offered_to_a_group_and_due() {
        assertThat(breaking(
                        UserTask.class,
                        task -> documented(task)
                                && !isBlank(task.getCamundaCandidateGroups())
                                && !isBlank(task.getCamundaDueDate())
                                && !isBlank(task.getCamundaFollowUpDate())))
                .isEmpty();
    }

    @Test
    void a_user_task_shows_its_columns_when_it_is_created() {
        assertThat(breaking(
                        UserTask.class,
                        task -> extensions(task, CamundaTaskListener.class)
                                .anyMatch(listener -> listener.getCamundaEvent().equals("create")
                                        && listener.getCamundaDelegateExpression()
                                                .equals("${showColumnsListener}"))))
                .isEmpty();
    }

    @Test
    void a_user_task_has_a_form_of_its_own_deployment() {
        assertThat(breaking(
                        UserTask.class,
                        task -> "deployment".equals(task.getCamundaFormRefBinding())
                                && formsOf(task).allMatch(ModelRulesTests::isForm)))
                .isEmpty();
        assertThat(breaking(
                        StartEvent.class,
                        start -> start.getCamundaFormRef() == null
                                || ("deployment".equals(start.getCamundaFormRefBinding())
                                        && isForm(start.getCamundaFormRef()))))
                .isEmpty();
    }

    @Test
    void every_form_is_used_by_a_model() {
        Stream<String> used = ProcessFile.all().stream()
                .flatMap(file -> Stream.concat(
                        file.elements(UserTask.class).stream().flatMap(ModelRulesTests::formsOf),
                        file.elements(StartEvent.class).stream()
                                .flatMap(start -> Stream.ofNullable(start.getCamundaFormRef()))));

        assertThat(used.distinct())
                .containsExactlyInAnyOrderElementsOf(
                        FormFile.all().stream().map(FormFile::name).toList());
    }

    @Test
    void several_people_may_answer_in_the_same_second() {
        assertThat(breaking(UserTask.class, task -> !insideMultiInstance(task) || task.isCamundaAsyncAfter()))
                .isEmpty();
    }

    @Test
    void a_called_process_is_one_of_the_same_deployment() {
        assertThat(breaking(
                        CallActivity.class,
                        call -> "deployment".equals(call.getCamundaCalledElementBinding())
                                && Files.exists(ProcessFile.DIRECTORY.resolve(call.getCalledElement() + ".bpmn"))))
                .isEmpty();
    }

    @Test
    void a_decision_is_the_latest_of_an_existing_table() {
        assertThat(breaking(
                        BusinessRuleTask.class,
                        task -> List.of("", "latest").contains(orEmpty(task.getCamundaDecisionRefBinding()))
                                && Files.exists(ProcessFile.DIRECTORY.resolve(task.getCamundaDecisionRef() + ".dmn"))))
                .isEmpty();
    }

    @Test
    void a_service_task_names_a_delegate() {
        assertThat(breaking(
                        ServiceTask.class,
                        task -> orEmpty(task.getCamundaDelegateExpression()).matches("\\$\\{" + VERB_NOUN + "Delegate}")
                                && task.getCamundaClass() == null
                                && task.getCamundaExpression() == null
                                && task.getCamundaType() == null))
                .isEmpty();
    }

    @Test
    void no_model_holds_a_script() {
        assertThat(ProcessFile.all())
                .allSatisfy(file -> assertThat(List.of(ScriptTask.class, Script.class, CamundaScript.class))
                        .allMatch(type ->
                                file.model().getModelElementsByType(type).isEmpty()));
    }

    @Test
    void a_condition_is_a_flag_or_compares_one_variable_with_one_value() {
        assertThat(breaking(
                        ConditionExpression.class,
                        condition -> condition.getTextContent().matches("\\$\\{!?\\w+}|\\$\\{\\w+ == '[A-Z_]+'}")))
                .isEmpty();
    }

    @Test
    void no_expression_holds_more_than_a_name_or_a_comparison() {
        Set<String> allowed = Set.of("#{execution.processBusinessKey}");
        assertThat(ProcessFile.all())
                .allSatisfy(file -> assertThat(
                                expressions(file.model().getDocument().getRootElement()))
                        .allMatch(text -> allowed.contains(text)
                                || text.matches("[a-z-]*\\$\\{!?\\w+}|\\$\\{\\w+ == '[A-Z_]+'}")));
    }

    private static Stream<String> expressions(DomElement element) {
        Stream<String> own = Stream.concat(
                element.getChildElements().isEmpty()
                        ? Stream.of(element.getTextContent().strip())
                        : Stream.empty(),
                Stream.of(
                                "delegateExpression",
                                "expression",
                                "class",
                                "assignee",
                                "candidateUsers",
                                "candidateGroups",
                                "dueDate",
                                "followUpDate",
                                "formRef",
                                "businessKey",
                                "sourceExpression",
                                "resultVariable",
                                "calledElement",
                                "decisionRef")
                        .flatMap(name -> Stream.of(
                                orEmpty(element.getAttribute(name)),
                                orEmpty(element.getAttribute("http://camunda.org/schema/1.0/bpmn", name)))));
        return Stream.concat(
                own.filter(text -> text.contains("{")),
                element.getChildElements().stream().flatMap(ModelRulesTests::expressions));
    }

    /** The type of a node as its id begins: every gateway is a gateway, everything else is called as in BPMN. */
    private static String idPrefix(FlowNode node) {
        return node instanceof Gateway ? "gateway" : node.getElementType().getTypeName();
    }

    private static boolean joins(FlowNode node) {
        return node instanceof Gateway && node.getOutgoing().size() == 1;
    }

    private static boolean tenYears(Process process) {
        return "P3650D".equals(process.getCamundaHistoryTimeToLiveString());
    }

    private static boolean hasStartForm(Process process) {
        return process.getFlowElements().stream()
                .anyMatch(element -> element instanceof StartEvent start && start.getCamundaFormRef() != null);
    }

    private static boolean documented(BaseElement element) {
        return element.getDocumentations().stream().anyMatch(documentation -> !isBlank(documentation.getTextContent()));
    }

    private static boolean insideMultiInstance(FlowElement element) {
        return Stream.iterate(element.getParentElement(), parent -> parent != null, parent -> parent.getParentElement())
                .anyMatch(parent -> !parent.getChildElementsByType(MultiInstanceLoopCharacteristics.class)
                        .isEmpty());
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
        return Stream.ofNullable(element.getExtensionElements())
                .flatMap(extensions -> extensions.getChildElementsByType(type).stream());
    }

    static Stream<String> formsOf(UserTask task) {
        String form = orEmpty(task.getCamundaFormRef());
        return CHOSEN_FORMS.getOrDefault(form, List.of(form)).stream();
    }

    private static boolean isForm(String name) {
        return Files.exists(Path.of("forms", name + ".form"));
    }

    private static boolean isBlank(@Nullable String text) {
        return orEmpty(text).isBlank();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
