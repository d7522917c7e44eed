package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens the collection of signatures. */
@Component
class OpenSignaturesListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        SignatureCollection.SIGNATURE_COUNT.set(
                execution, SIGNATORIES.require(execution).size());
        SIGNATURES.set(execution, List.of());
    }
}
