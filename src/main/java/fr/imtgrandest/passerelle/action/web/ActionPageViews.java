package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.action.ActionActs;
import fr.imtgrandest.passerelle.action.ActionCase;
import fr.imtgrandest.passerelle.action.ActionCases;
import fr.imtgrandest.passerelle.action.ActionSheet;
import fr.imtgrandest.passerelle.action.MilestoneProgress;
import fr.imtgrandest.passerelle.action.ProgressReport;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.task.Fact;
import fr.imtgrandest.passerelle.task.FieldLabels;
import fr.imtgrandest.passerelle.task.WaitingSteps;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts one action into the reader's words. */
@Component
class ActionPageViews {

    private final ActionCases cases;
    private final ActionActs acts;
    private final ActionSheet sheet;
    private final ActionListViews lists;
    private final MilestoneViews milestones;
    private final Discussions discussions;
    private final VisibleAgreements agreements;
    private final WaitingSteps waiting;
    private final People people;
    private final FieldLabels labels;

    ActionPageViews(
            ActionCases cases,
            ActionActs acts,
            ActionSheet sheet,
            ActionListViews lists,
            MilestoneViews milestones,
            Discussions discussions,
            VisibleAgreements agreements,
            WaitingSteps waiting,
            People people,
            FieldLabels labels) {
        this.cases = cases;
        this.acts = acts;
        this.sheet = sheet;
        this.lists = lists;
        this.milestones = milestones;
        this.discussions = discussions;
        this.agreements = agreements;
        this.waiting = waiting;
        this.people = people;
        this.labels = labels;
    }

    ActionPage page(ActionCase action, Reader reader, Locale locale) {
        boolean concerned = cases.concerns(action.reference(), reader);
        List<MilestoneProgress> planned = cases.milestones(action.reference());
        boolean ended = action.ending() != null;
        return new ActionPage(
                lists.row(action, locale),
                period(action, locale),
                now(action, concerned, locale),
                action.endReason(),
                acts.mayProposeAgreement(action, reader),
                acts.mayWithdraw(action, reader),
                planned.isEmpty() ? null : Timeline.of(action.proposal(), planned, lists.today(), ended),
                milestones.lines(planned, ended, locale),
                spending(action, locale),
                cases.reports(action.reference()).stream()
                        .map(report -> report(report, locale))
                        .toList(),
                cases.closing(action.reference())
                        .map(closing -> sheet.closing(closing, locale))
                        .orElse(List.of()),
                sheet.description(action, locale),
                action.proposal().partners(),
                linked(action, reader),
                concerned ? discussions.of(action, locale) : null);
    }

    private String period(ActionCase action, Locale locale) {
        return labels.message(
                "action.page.period",
                locale,
                FieldLabels.date(action.proposal().startDate(), locale),
                FieldLabels.date(action.proposal().endDate(), locale));
    }

    /** Whom it waits for concerns those who take part; others read where it stands. */
    private List<String> now(ActionCase action, boolean concerned, Locale locale) {
        if (action.ending() != null) {
            return List.of(labels.message("action.ending." + action.ending(), locale));
        }
        return concerned ? waiting.sentences(action.reference(), locale) : List.of();
    }

    private Spending spending(ActionCase action, Locale locale) {
        BigDecimal budget = action.proposal().budgetEur();
        BigDecimal rest = budget.subtract(action.spentEur());
        return new Spending(
                lists.euros(budget, locale),
                lists.euros(action.spentEur(), locale),
                lists.euros(rest.abs(), locale),
                Spending.percent(budget, action.spentEur()),
                rest.signum() < 0);
    }

    private ReportLine report(ProgressReport report, Locale locale) {
        return new ReportLine(
                FieldLabels.day(report.at(), locale),
                report.light().name(),
                labels.value("light", report.light(), locale),
                lists.euros(report.spentEur(), locale),
                report.note(),
                people.name(report.by()));
    }

    private List<Fact> linked(ActionCase action, Reader reader) {
        return cases.agreementsOf(action.reference()).stream()
                .flatMap(reference -> agreements.find(reference, reader).stream())
                .toList();
    }
}
