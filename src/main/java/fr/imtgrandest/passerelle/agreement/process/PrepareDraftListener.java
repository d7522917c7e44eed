package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.AgreementType;
import fr.imtgrandest.passerelle.agreement.Answer;
import fr.imtgrandest.passerelle.agreement.DraftDefaults;
import fr.imtgrandest.passerelle.agreement.DurationRule;
import fr.imtgrandest.passerelle.agreement.Participation;
import fr.imtgrandest.passerelle.agreement.TemplateDeviation;
import fr.imtgrandest.passerelle.engine.DecisionRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Settles which schools take part and puts sensible conditions in place before drafting begins. */
@Component
class PrepareDraftListener implements ExecutionListener {

    private static final BigDecimal NO_MONEY = new BigDecimal("0.00");

    private final CaseContents contents;

    PrepareDraftListener(CaseContents contents) {
        this.contents = contents;
    }

    @Override
    public void notify(DelegateExecution execution) {
        JoiningSchools.set(
                execution,
                PARTICIPATIONS.require(execution).stream()
                        .filter(answer -> answer.participation() == Participation.JOIN)
                        .map(Answer::school)
                        .toList());
        keep(execution, DecisionRows.read(execution, PrepareDraftListener::rule).get(0));
        propose(execution);
        contents.renew(execution);
    }

    private static void keep(DelegateExecution execution, DurationRule rule) {
        DURATION_YEARS.set(execution, rule.years());
        MAX_YEARS.set(execution, rule.maxYears());
        RENEWAL.set(execution, rule.renewal());
        NOTICE_MONTHS.set(execution, rule.noticeMonths());
        if (rule.latestEnd() != null) {
            LATEST_END.set(execution, rule.latestEnd());
        }
    }

    private static void propose(DelegateExecution execution) {
        AgreementType type = TYPE.require(execution);
        LANGUAGES.set(execution, DraftDefaults.languages(PARTNER_COUNTRY.require(execution)));
        PERSONAL_DATA.set(execution, DraftDefaults.personalData(type, RISK_LEVEL.require(execution)));
        DEGREE_AWARDING.set(execution, DraftDefaults.degreeAwarding(type));
        DEVIATION_FROM_TEMPLATE.set(execution, TemplateDeviation.NONE);
        AMOUNT_EUR.set(execution, NO_MONEY);
        IP_STAKE.set(execution, DraftDefaults.ipStake(type));
        PPST_SENSITIVE.set(execution, false);
        ZRR_INVOLVED.set(execution, false);
    }

    private static DurationRule rule(DecisionRows.Row row) {
        return new DurationRule(
                row.number("years"),
                row.number("maxYears"),
                row.text("renewal"),
                row.number("noticeMonths"),
                row.findText("latestEnd").map(LocalDate::parse).orElse(null));
    }
}
