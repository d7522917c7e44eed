package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.Agreements;
import fr.imtgrandest.passerelle.agreement.ScreeningOutcome;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.FormRules;
import fr.imtgrandest.passerelle.task.Submission;
import fr.imtgrandest.passerelle.task.TaskColumns;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rules of the screening: a reason unless it goes on, and an existing case to merge with. */
@Component
class ScreenProposalRules implements FormRules {

    /** The risk level of {@code country-risk} at which no case goes on. */
    private static final String PROHIBITED = "PROHIBITED";

    private final Agreements agreements;

    ScreenProposalRules(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public String form() {
        return SCREEN_FORM;
    }

    @Override
    public void check(Submission submission, Faults faults) {
        Optional<ScreeningOutcome> outcome = submission.submitted(SCREENING_OUTCOME);
        if (outcome.isEmpty()) {
            return;
        }
        boolean goes = outcome.get() == ScreeningOutcome.GO;
        if (!goes && submission.submitted(SCREENING_REASON).isEmpty()) {
            faults.add(SCREENING_REASON.name(), "agreement.fault.reasonMissing");
        }
        if (goes && submission.stored(RISK_LEVEL).equals(Optional.of(PROHIBITED))) {
            faults.add(SCREENING_OUTCOME.name(), "agreement.fault.countryProhibited");
        }
        checkMerge(outcome.get() == ScreeningOutcome.MERGE, submission, faults);
    }

    private void checkMerge(boolean merges, Submission submission, Faults faults) {
        Optional<String> other = submission.submitted(MERGE_WITH);
        if (merges && other.isEmpty()) {
            faults.add(MERGE_WITH.name(), "agreement.fault.mergeMissing");
        } else if (!merges && other.isPresent()) {
            faults.add(MERGE_WITH.name(), "agreement.fault.mergeUseless");
        } else if (merges) {
            other.filter(reference -> !mergeable(reference, submission))
                    .ifPresent(reference -> faults.add(MERGE_WITH.name(), "agreement.fault.mergeUnknown"));
        }
    }

    /** A case that is not this one and has not itself ended without an agreement. */
    private boolean mergeable(String other, Submission submission) {
        return !submission.stored(TaskColumns.REFERENCE).equals(Optional.of(other))
                && Reference.parse(other)
                        .flatMap(agreements::find)
                        .filter(AgreementCase::living)
                        .isPresent();
    }
}
