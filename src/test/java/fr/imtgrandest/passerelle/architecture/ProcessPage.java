package fr.imtgrandest.passerelle.architecture;

import static fr.imtgrandest.passerelle.architecture.Markdown.cells;
import static fr.imtgrandest.passerelle.architecture.Markdown.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The page of one process, written from its model, its forms and its decision tables. */
final class ProcessPage {

    private final ProcessFile file;
    private final Markdown page = new Markdown();

    private ProcessPage(ProcessFile file) {
        this.file = file;
    }

    static String of(ProcessFile file) {
        return new ProcessPage(file).write();
    }

    /** The list of all pages. */
    static String index(List<ProcessFile> files) {
        return new Markdown()
                .heading(1, "Processes")
                .paragraph("Written from the models in [`bpmn/`](../../bpmn), their forms and decision tables: "
                        + "do not edit, see [CONTRIBUTING](../../CONTRIBUTING.md).")
                .table(
                        cells("Process", "Id", "What for"),
                        files.stream()
                                .map(file -> cells(
                                        "[" + file.process().getName() + "](" + file.name() + ".md)",
                                        code(file.name()),
                                        documentation(file.process())))
                                .toList())
                .toString();
    }

    private String write() {
        page.heading(1, file.process().getName());
        page.paragraph(
                "%s, from [`%s.bpmn`](../../bpmn/%s.bpmn)".formatted(code(file.name()), file.name(), file.name()));
        page.paragraph(documentation(file.process()));
        page.paragraph("![Diagram of %s](%s.svg)".formatted(file.name(), file.name()));
        start();
        userTasks();
        timers();
        calledProcesses();
        decisions();
        ends();
        return page.toString();
    }

    private void start() {
        Stream<String> forms =
                file.elements(StartEvent.class).stream().flatMap(start -> Stream.ofNullable(start.getCamundaFormRef()));
        page.heading(2, "Start");
        forms.findFirst()
                .ifPresentOrElse(
                        this::form, () -> page.paragraph("Called by another process; people cannot start it."));
    }

    private void userTasks() {
        page.heading(2, "User tasks");
        for (UserTask task : file.elements(UserTask.class)) {
            page.heading(3, task.getName());
            page.paragraph(documentation(task));
            page.table(
                    cells("Id", "Who", "Due", "Follow-up"),
                    List.of(cells(
                            code(task.getId()),
                            who(task),
                            code(task.getCamundaDueDate()),
                            code(task.getCamundaFollowUpDate()))));
            ModelRulesTests.formsOf(task).forEach(this::form);
        }
    }

    private static String who(UserTask task) {
        List<String> who = new ArrayList<>();
        Optional.ofNullable(task.getCamundaAssignee()).ifPresent(assignee -> who.add("for " + code(assignee)));
        Optional.ofNullable(task.getCamundaCandidateUsers()).ifPresent(user -> who.add(code(user)));
        Optional.ofNullable(task.getCamundaCandidateGroups()).ifPresent(group -> who.add("group " + code(group)));
        return String.join(", ", who);
    }

    private void form(String name) {
        FormFile form = FormFile.named(name);
        page.paragraph("Form [`%s`](../../forms/%s.form):".formatted(name, name));
        page.table(
                cells("Field", "Key", "Value", "Required"),
                form.fields().stream().flatMap(FieldWords::rows).toList());
    }

    private void timers() {
        List<List<String>> rows = file.elements(TimerEventDefinition.class).stream()
                .map(timer -> cells(
                        code(((BaseElement) timer.getParentElement()).getId()),
                        ((FlowNode) timer.getParentElement()).getName(),
                        code(timer.getTextContent().strip()),
                        timer.getParentElement() instanceof BoundaryEvent event
                                ? (event.cancelActivity() ? "ends " : "runs beside ")
                                        + code(event.getAttachedTo().getId())
                                : ""))
                .toList();
        section("Timers", cells("Id", "Name", "When", "Effect"), rows);
    }

    private void calledProcesses() {
        List<List<String>> rows = file.elements(CallActivity.class).stream()
                .map(call -> cells(
                        code(call.getId()),
                        call.getName(),
                        "[`%s`](%s.md)".formatted(call.getCalledElement(), call.getCalledElement())))
                .toList();
        section("Called processes", cells("Id", "Name", "Process"), rows);
    }

    private void decisions() {
        List<String> names = file.elements(BusinessRuleTask.class).stream()
                .map(BusinessRuleTask::getCamundaDecisionRef)
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            page.heading(2, "Decisions");
            names.forEach(name -> decision(DecisionFile.named(name)));
        }
    }

    private void decision(DecisionFile decision) {
        page.heading(3, decision.decision().getName());
        page.paragraph("%s, from [`%s.dmn`](../../bpmn/%s.dmn), hit policy %s"
                .formatted(
                        code(decision.name()),
                        decision.name(),
                        decision.name(),
                        decision.table().getHitPolicy()));
        page.paragraph(DecisionFile.description(decision.decision()));
        List<String> header = new ArrayList<>();
        decision.table().getInputs().forEach(input -> header.add(input.getLabel()));
        decision.table().getOutputs().forEach(output -> header.add("→ " + output.getLabel()));
        header.add("Why");
        page.table(header, decision.rules().stream().map(ProcessPage::rule).toList());
    }

    private static List<String> rule(Rule rule) {
        List<String> cells = new ArrayList<>();
        rule.getInputEntries()
                .forEach(
                        entry -> cells.add(code(entry.getText().getTextContent().strip())));
        rule.getOutputEntries()
                .forEach(
                        entry -> cells.add(code(entry.getText().getTextContent().strip())));
        cells.add(DecisionFile.description(rule));
        return cells;
    }

    private void ends() {
        section(
                "Ends",
                cells("Id", "Name"),
                file.elements(EndEvent.class).stream()
                        .map(end -> cells(code(end.getId()), end.getName()))
                        .toList());
    }

    private void section(String title, List<String> header, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            page.heading(2, title).table(header, rows);
        }
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(documentation -> documentation.getTextContent().strip())
                .collect(Collectors.joining(" "));
    }
}
