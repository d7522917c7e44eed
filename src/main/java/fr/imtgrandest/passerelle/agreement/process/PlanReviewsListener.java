package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.Contents;
import fr.imtgrandest.passerelle.agreement.Facet;
import fr.imtgrandest.passerelle.agreement.OpinionGiven;
import fr.imtgrandest.passerelle.agreement.ReviewPlan;
import fr.imtgrandest.passerelle.agreement.ReviewRule;
import fr.imtgrandest.passerelle.agreement.ReviewsNeeded;
import fr.imtgrandest.passerelle.engine.DecisionRows;
import fr.imtgrandest.passerelle.identity.RuleGroups;
import fr.imtgrandest.passerelle.identity.Scope;
import fr.imtgrandest.passerelle.task.Duty;
import fr.imtgrandest.passerelle.task.StandingAnswers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Works out which reviews of this round are still needed. */
@Component
class PlanReviewsListener implements ExecutionListener {

    private final ReviewPlan plan;
    private final StandingAnswers answers;
    private final CaseContents caseContents;

    PlanReviewsListener(ReviewPlan plan, StandingAnswers answers, CaseContents caseContents) {
        this.caseContents = caseContents;
        this.plan = plan;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Contents contents = caseContents.submit(execution);
        List<OpinionGiven> given = OPINIONS.find(execution).orElse(List.of());
        ReviewsNeeded needed = plan.needed(
                DecisionRows.read(execution, PlanReviewsListener::rule),
                new RuleGroups.Subject(
                        LEAD_SCHOOL.require(execution), JOINING_SCHOOLS.require(execution), THEMES.require(execution)),
                ROUND.require(execution),
                given,
                contents);
        REVIEWS.set(execution, needed.requests());
        REVIEWS_NEEDED.set(execution, !needed.requests().isEmpty());
        OPINIONS.set(
                execution,
                Stream.concat(given.stream(), needed.standing().stream()).toList());
        needed.standing().forEach(opinion -> keep(opinion, contents, execution));
    }

    private void keep(OpinionGiven opinion, Contents contents, DelegateExecution execution) {
        String by = opinion.by();
        if (by != null) {
            ReviewRound.questions(opinion.kinds(), contents.current().hash())
                    .forEach(question -> answers.keep(
                            execution.getProcessInstanceId(), opinion.round(), Duty.OPINION, question, by));
        }
    }

    private static ReviewRule rule(DecisionRows.Row row) {
        return new ReviewRule(
                row.text("reviewCode"),
                row.text("role"),
                Scope.valueOf(row.text("scope")),
                row.number("dueDays"),
                row.flag("blocking"),
                Arrays.stream(row.text("concerns").split(","))
                        .map(Facet::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
