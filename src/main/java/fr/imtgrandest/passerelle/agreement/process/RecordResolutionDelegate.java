package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.AgreementCases;
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
    private final AgreementCases cases;

    RecordResolutionDelegate(SignedCopies copies, AgreementCases cases) {
        this.copies = copies;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reference reference = Reference.of(execution.getProcessBusinessKey());
        cases.lock(reference);
        CopyOutcome outcome = SignatureCollection.COPY_OUTCOME.require(execution);
        String by = Attribution.ANSWERED_BY.require(execution);
        String reason = SignatureCollection.COPY_REASON.require(execution);
        COPY_RESOLUTION.set(
                execution,
                new CopyResolution(ROUND.require(execution), outcome, reason, by, Attribution.at(execution)));
        if (outcome != CopyOutcome.ACCEPT) {
            copies.withdraw(by, reference);
            SIGNATURES.set(execution, List.of());
        }
        if (outcome == CopyOutcome.REVIEW) {
            SIGNATURE_OUTCOME.set(execution, SignatureOutcome.REVIEW);
        }
    }
}
