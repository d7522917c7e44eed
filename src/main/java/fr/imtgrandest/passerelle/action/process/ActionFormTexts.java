package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.ACCEPTANCE_COMMENT;
import static fr.imtgrandest.passerelle.action.process.WgAction.CHECK_REASON;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTED_MEMBER;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE_REASON;
import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONE_POSITION;
import static fr.imtgrandest.passerelle.action.process.WgAction.REDUCED_BUDGET_EUR;
import static fr.imtgrandest.passerelle.action.process.WgAction.ROUND;

import fr.imtgrandest.passerelle.action.ActionCase;
import fr.imtgrandest.passerelle.action.ActionCases;
import fr.imtgrandest.passerelle.action.ActionFile;
import fr.imtgrandest.passerelle.action.ActionFiles;
import fr.imtgrandest.passerelle.action.ActionSheet;
import fr.imtgrandest.passerelle.action.ActionStage;
import fr.imtgrandest.passerelle.action.Actions;
import fr.imtgrandest.passerelle.action.Course;
import fr.imtgrandest.passerelle.approval.ApprovalSheet;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.Block;
import fr.imtgrandest.passerelle.task.Fact;
import fr.imtgrandest.passerelle.task.FieldLabels;
import fr.imtgrandest.passerelle.task.FormText;
import fr.imtgrandest.passerelle.task.TaskFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms tell of their action. */
@Configuration(proxyBeanMethods = false)
class ActionFormTexts {

    private final TaskFacts tasks;
    private final Actions actions;
    private final ActionCases cases;
    private final ActionFiles files;
    private final ActionSheet sheet;
    private final ApprovalSheet approvals;
    private final FieldLabels labels;

    ActionFormTexts(
            TaskFacts tasks,
            Actions actions,
            ActionCases cases,
            ActionFiles files,
            ActionSheet sheet,
            ApprovalSheet approvals,
            FieldLabels labels) {
        this.tasks = tasks;
        this.actions = actions;
        this.cases = cases;
        this.files = files;
        this.sheet = sheet;
        this.approvals = approvals;
        this.labels = labels;
    }

    /** A part of a form about an action and its task. */
    private interface Part {
        List<Block> blocks(ActionCase action, Map<String, Object> task, Locale locale);
    }

    @Bean
    FormText actionProposalText() {
        return text(
                "proposal",
                (action, task, locale) -> part(
                        labels.message("action.sheet.proposal", locale, action.reference()),
                        sheet.proposal(action, locale)));
    }

    @Bean
    FormText actionRequestText() {
        return text("request", this::request);
    }

    @Bean
    FormText actionReworkText() {
        return text("rework", this::rework);
    }

    @Bean
    FormText actionOpinionsText() {
        return text("opinions", (action, task, locale) -> {
            ActionFile file = files.read(action);
            return part(
                    labels.message("action.sheet.consultation", locale),
                    sheet.consultation(file.consultation(), file.round(), locale));
        });
    }

    @Bean
    FormText milestoneText() {
        return text(
                "milestone",
                (action, task, locale) -> MILESTONE_POSITION
                        .find(task)
                        .map(position -> part(
                                labels.message("action.sheet.milestone", locale),
                                sheet.milestone(
                                        cases.milestones(action.reference()).get(position), locale)))
                        .orElse(List.of()));
    }

    @Bean
    FormText progressText() {
        return text("progress", (action, task, locale) -> {
            List<Block> blocks = part(
                    labels.message("action.sheet.milestones", locale),
                    sheet.milestones(cases.milestones(action.reference()), locale));
            blocks.addAll(part(
                    labels.message("action.sheet.reports", locale),
                    sheet.reports(cases.reports(action.reference()), locale)));
            return blocks;
        });
    }

    @Bean
    FormText closingText() {
        return text(
                "closing",
                (action, task, locale) -> cases.closing(action.reference())
                        .map(report ->
                                part(labels.message("action.sheet.closing", locale), sheet.closing(report, locale)))
                        .orElse(List.of()));
    }

    /** What the college is asked about, and what an owner is asked to do again. */
    private List<Block> request(ActionCase action, Map<String, Object> task, Locale locale) {
        List<Block> blocks = new ArrayList<>();
        COURSE.find(task)
                .filter(course -> course != Course.CONTINUE)
                .ifPresent(course -> blocks.add(new Block.Paragraph(course(course, task, locale))));
        if (MILESTONE_POSITION.find(task).isPresent()) {
            ACCEPTANCE_COMMENT
                    .find(task)
                    .ifPresent(comment ->
                            blocks.add(new Block.Paragraph(labels.message("action.request.redo", locale, comment))));
        }
        if (CONSULTED_MEMBER.find(task).isPresent()) {
            blocks.add(new Block.Paragraph(labels.message("action.request.member", locale)));
        }
        return blocks;
    }

    private String course(Course course, Map<String, Object> task, Locale locale) {
        String reason = COURSE_REASON.find(task).orElse("");
        return course == Course.STOP
                ? labels.message("action.request.stop", locale, reason)
                : labels.message(
                        "action.request.reduce",
                        locale,
                        REDUCED_BUDGET_EUR
                                .find(task)
                                .map(budget -> labels.value(REDUCED_BUDGET_EUR.name(), budget, locale))
                                .orElse(""),
                        reason);
    }

    private List<Block> rework(ActionCase action, Map<String, Object> task, Locale locale) {
        if (action.stage() != ActionStage.REWORK) {
            return List.of();
        }
        List<Fact> asked = new ArrayList<>();
        CHECK_REASON
                .find(task)
                .ifPresent(reason -> asked.add(new Fact(labels.field(CHECK_REASON.name(), locale), reason)));
        ActionFile file = files.read(action);
        int before = ROUND.find(task).orElse(1) - 1;
        asked.addAll(approvals.decisions(file.decisions(), before, locale));
        asked.addAll(approvals.votes(file.votes(), before, locale));
        if (asked.isEmpty() && before > 0) {
            return List.of(new Block.Paragraph(labels.message("action.request.inconclusive", locale)));
        }
        return part(labels.message("action.sheet.rework", locale), asked);
    }

    private FormText text(String name, Part part) {
        return FormText.of(
                name,
                (task, locale) -> tasks.caseOf(task, Reference.Kind.ACT)
                        .map(reference -> part.blocks(actions.require(reference), tasks.variables(task), locale))
                        .orElse(List.of()));
    }

    private static List<Block> part(String heading, List<Fact> facts) {
        List<Block> blocks = new ArrayList<>();
        if (!facts.isEmpty()) {
            blocks.add(new Block.Heading(heading));
            facts.forEach(fact -> blocks.add(new Block.Line(fact.label(), fact.value())));
        }
        return blocks;
    }
}
