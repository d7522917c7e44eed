package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.ACCEPTANCE;
import static fr.imtgrandest.passerelle.action.process.WgAction.ACCEPTANCE_COMMENT;
import static fr.imtgrandest.passerelle.action.process.WgAction.AGREEMENTS;
import static fr.imtgrandest.passerelle.action.process.WgAction.BUDGET_EUR;
import static fr.imtgrandest.passerelle.action.process.WgAction.CATEGORY;
import static fr.imtgrandest.passerelle.action.process.WgAction.CHECK_OUTCOME;
import static fr.imtgrandest.passerelle.action.process.WgAction.CHECK_REASON;
import static fr.imtgrandest.passerelle.action.process.WgAction.CLOSING_REPORT;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONTINUATION;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONTINUATION_REASON;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE_REASON;
import static fr.imtgrandest.passerelle.action.process.WgAction.DIMENSION;
import static fr.imtgrandest.passerelle.action.process.WgAction.END_DATE;
import static fr.imtgrandest.passerelle.action.process.WgAction.EXPECTED_IMPACT;
import static fr.imtgrandest.passerelle.action.process.WgAction.FUNDING_SOURCE;
import static fr.imtgrandest.passerelle.action.process.WgAction.LEAD_SCHOOL;
import static fr.imtgrandest.passerelle.action.process.WgAction.LIGHT;
import static fr.imtgrandest.passerelle.action.process.WgAction.MEMBER_COMMENT;
import static fr.imtgrandest.passerelle.action.process.WgAction.MEMBER_OPINION;
import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONE_REPORT;
import static fr.imtgrandest.passerelle.action.process.WgAction.NOTE_COMMENT;
import static fr.imtgrandest.passerelle.action.process.WgAction.OBJECTIVES;
import static fr.imtgrandest.passerelle.action.process.WgAction.OUTCOME;
import static fr.imtgrandest.passerelle.action.process.WgAction.PARTNERS;
import static fr.imtgrandest.passerelle.action.process.WgAction.PROGRESS_NOTE;
import static fr.imtgrandest.passerelle.action.process.WgAction.REDUCED_BUDGET_EUR;
import static fr.imtgrandest.passerelle.action.process.WgAction.SCHOOLS;
import static fr.imtgrandest.passerelle.action.process.WgAction.SPENT_EUR;
import static fr.imtgrandest.passerelle.action.process.WgAction.START_DATE;
import static fr.imtgrandest.passerelle.action.process.WgAction.THEME;
import static fr.imtgrandest.passerelle.action.process.WgAction.TITLE;

import fr.imtgrandest.passerelle.engine.VariableKey;
import fr.imtgrandest.passerelle.task.CaseFields;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people fill in on the forms of an action. */
@Component
class ActionFields implements CaseFields {

    private static final List<String> FIELDS = Stream.<VariableKey<?>>of(
                    TITLE,
                    CATEGORY,
                    THEME,
                    DIMENSION,
                    OBJECTIVES,
                    EXPECTED_IMPACT,
                    LEAD_SCHOOL,
                    SCHOOLS,
                    BUDGET_EUR,
                    FUNDING_SOURCE,
                    START_DATE,
                    END_DATE,
                    PARTNERS,
                    AGREEMENTS,
                    VariableKey.text("reworkOutcome"),
                    CHECK_OUTCOME,
                    CHECK_REASON,
                    MEMBER_OPINION,
                    MEMBER_COMMENT,
                    CONTINUATION,
                    CONTINUATION_REASON,
                    MILESTONE_REPORT,
                    ACCEPTANCE,
                    ACCEPTANCE_COMMENT,
                    LIGHT,
                    PROGRESS_NOTE,
                    SPENT_EUR,
                    COURSE,
                    REDUCED_BUDGET_EUR,
                    COURSE_REASON,
                    OUTCOME,
                    CLOSING_REPORT,
                    NOTE_COMMENT)
            .map(VariableKey::name)
            .toList();

    @Override
    public List<String> names() {
        return FIELDS;
    }

    /** An agreement may be confidential, and its page tells of it. */
    @Override
    public Set<String> stepsOfOtherCases() {
        return Set.of(WgAction.PROPOSE_AGREEMENT);
    }
}
