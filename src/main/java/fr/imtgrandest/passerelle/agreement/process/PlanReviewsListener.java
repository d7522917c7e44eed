package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.ReviewPlan;
import fr.imtgrandest.passerelle.agreement.ReviewRequest;
import fr.imtgrandest.passerelle.agreement.ReviewRule;
import fr.imtgrandest.passerelle.engine.DecisionRows;
import fr.imtgrandest.passerelle.identity.Scope;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Works out which reviews of this round are still needed. */
@Component
class PlanReviewsListener implements ExecutionListener {

    private final ReviewPlan plan;

    PlanReviewsListener(ReviewPlan plan) {
        this.plan = plan;
    }

    @Override
    public void notify(DelegateExecution execution) {
        List<ReviewRequest> needed = plan.needed(
                DecisionRows.read(execution, PlanReviewsListener::rule),
                LEAD_SCHOOL.require(execution),
                JOINING_SCHOOLS.require(execution),
                THEMES.require(execution),
                ROUND.require(execution),
                OPINIONS.find(execution).orElse(List.of()));
        REVIEWS.set(execution, needed);
        REVIEWS_NEEDED.set(execution, !needed.isEmpty());
    }

    private static ReviewRule rule(DecisionRows.Row row) {
        return new ReviewRule(
                row.text("reviewCode"),
                row.text("role"),
                Scope.valueOf(row.text("scope")),
                row.number("dueDays"),
                row.flag("blocking"));
    }
}
