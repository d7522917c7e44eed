package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.CopyOutcome;
import fr.imtgrandest.passerelle.agreement.CopyResolution;
import fr.imtgrandest.passerelle.agreement.SignatureOutcome;
import fr.imtgrandest.passerelle.agreement.SignedCopies;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.Attribution;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what was decided of a copy that differs; unless it is accepted, neither it nor its signatures count. */
@Component
class RecordResolutionDelegate implements JavaDelegate {

    private final SignedCopies copies;

    RecordResolutionDelegate(SignedCopies copies) {
        this.copies = copies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CopyOutcome outcome = SignatureCollection.COPY_OUTCOME.require(execution);
        String by = Attribution.ANSWERED_BY.require(execution);
        String reason = SignatureCollection.COPY_REASON.require(execution);
        AgreementProposal.COPY_RESOLUTION.set(
                execution, new CopyResolution(outcome, reason, by, Attribution.at(execution)));
        if (outcome != CopyOutcome.ACCEPT) {
            copies.withdraw(by, Reference.of(execution.getProcessBusinessKey()));
            AgreementProposal.SIGNATURES.set(execution, List.of());
        }
        if (outcome == CopyOutcome.REVIEW) {
            AgreementProposal.SIGNATURE_OUTCOME.set(execution, SignatureOutcome.REVIEW);
        }
    }
}
