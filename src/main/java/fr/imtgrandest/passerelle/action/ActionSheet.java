package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.Fact;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what an action holds, in the reader's language; forms and pages show the same sheet. */
@Component
public class ActionSheet {

    private final FieldLabels labels;
    private final People people;

    ActionSheet(FieldLabels labels, People people) {
        this.labels = labels;
        this.people = people;
    }

    /** What was proposed, with what it is linked with. */
    public List<Fact> proposal(ActionCase action, Locale locale) {
        ActionProposal proposal = action.proposal();
        List<Fact> facts = description(action, locale);
        add(facts, "partners", proposal.partners().isEmpty() ? null : proposal.partners(), locale);
        add(facts, "agreements", proposal.agreements().isEmpty() ? null : proposal.agreements(), locale);
        return facts;
    }

    /** What was proposed, for itself. */
    public List<Fact> description(ActionCase action, Locale locale) {
        ActionProposal proposal = action.proposal();
        List<Fact> facts = new ArrayList<>();
        add(facts, "title", proposal.title(), locale);
        add(facts, "category", proposal.category(), locale);
        add(facts, "theme", proposal.theme(), locale);
        add(facts, "dimension", proposal.dimension(), locale);
        add(facts, "objectives", proposal.objectives(), locale);
        add(facts, "expectedImpact", proposal.expectedImpact(), locale);
        add(facts, "leadSchool", proposal.leadSchool(), locale);
        add(facts, "schools", proposal.schools(), locale);
        add(facts, "budgetEur", proposal.budgetEur(), locale);
        add(facts, "fundingSource", proposal.fundingSource(), locale);
        add(facts, "startDate", proposal.startDate(), locale);
        add(facts, "endDate", proposal.endDate(), locale);
        add(facts, "proposer", people.name(action.proposer()), locale);
        return facts;
    }

    /** What each member answered in one round, those against first. */
    public List<Fact> consultation(List<MemberOpinionGiven> given, int round, Locale locale) {
        return given.stream()
                .filter(opinion -> opinion.round() == round)
                .sorted(Comparator.comparing(
                        (MemberOpinionGiven opinion) -> opinion.opinion() != MemberOpinion.AGAINST))
                .map(opinion -> new Fact(people.name(opinion.member()), sentence(opinion, locale)))
                .toList();
    }

    /** What each member answered in all rounds, the oldest first, each with its round where there were several. */
    public List<Fact> allConsultation(List<MemberOpinionGiven> given, int rounds, Locale locale) {
        return given.stream()
                .map(opinion -> new Fact(
                        people.name(opinion.member()) + labels.round(opinion.round(), rounds, locale),
                        sentence(opinion, locale)))
                .toList();
    }

    /** What the college was asked after two red lights, and what came of it. */
    public String course(CourseGiven given, Locale locale) {
        String asked = labels.value("course", given.course(), locale);
        String money = given.reducedBudgetEur() == null
                ? ""
                : " (" + labels.value("reducedBudgetEur", given.reducedBudgetEur(), locale) + ")";
        String outcome = given.course() == Course.CONTINUE
                ? ""
                : " — "
                        + labels.message(
                                "action.course." + (given.outcome() == null ? "OPEN" : given.outcome()), locale);
        return labels.about(asked + money, given.reason() + outcome, locale);
    }

    private String sentence(MemberOpinionGiven given, Locale locale) {
        if (given.silent()) {
            return labels.message("action.silent", locale);
        }
        String opinion = labels.value("memberOpinion", given.opinion(), locale);
        return given.comment() == null ? opinion : labels.about(opinion, given.comment(), locale);
    }

    /** Each milestone with its owner, its due date and how far it is. */
    public List<Fact> milestones(List<MilestoneProgress> milestones, Locale locale) {
        return milestones.stream()
                .map(progress -> new Fact(progress.milestone().name(), sentence(progress, locale)))
                .toList();
    }

    private String sentence(MilestoneProgress progress, Locale locale) {
        Milestone milestone = progress.milestone();
        return labels.message(
                "action.milestone." + progress.state(),
                locale,
                people.name(milestone.owner()),
                FieldLabels.date(milestone.due(), locale),
                milestone.deliverable());
    }

    /** One milestone in full. */
    public List<Fact> milestone(MilestoneProgress progress, Locale locale) {
        Milestone milestone = progress.milestone();
        List<Fact> facts = new ArrayList<>();
        add(facts, "milestone", milestone.name(), locale);
        add(facts, "due", milestone.due(), locale);
        add(facts, "owner", people.name(milestone.owner()), locale);
        add(facts, "deliverable", milestone.deliverable(), locale);
        add(facts, "milestoneReport", progress.report(), locale);
        return facts;
    }

    /** The progress reports, the oldest first. */
    public List<Fact> reports(List<ProgressReport> reports, Locale locale) {
        return reports.stream()
                .map(report -> new Fact(
                        FieldLabels.day(report.at(), locale),
                        labels.message(
                                "action.report",
                                locale,
                                labels.value("light", report.light(), locale),
                                labels.value("spentEur", report.spentEur(), locale),
                                report.note())))
                .toList();
    }

    /** The closing report. */
    public List<Fact> closing(ClosingReport report, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "outcome", report.outcome(), locale);
        add(facts, "spentEur", report.spentEur(), locale);
        add(facts, "closingReport", report.text(), locale);
        return facts;
    }

    private void add(List<Fact> facts, String key, @Nullable Object value, Locale locale) {
        if (value != null) {
            facts.add(new Fact(labels.field(key, Reference.Kind.ACT, locale), labels.value(key, value, locale)));
        }
    }
}
