package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.SignatureRequest;
import fr.imtgrandest.passerelle.engine.MultiInstance;
import fr.imtgrandest.passerelle.task.Attribution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens the signature of one party, with the capacity expected already in place. */
@Component
class OpenSignatureListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        SignatureRequest request = MultiInstance.element(SIGNATORIES, execution);
        SignatureCollection.PARTY.setLocal(execution, request.party());
        SignatureCollection.SIGNATORY_CAPACITY.setLocal(execution, request.capacity());
        SignatureCollection.SIGNATORY_NAME.declareLocal(execution);
        SignatureCollection.SIGNATURE_METHOD.declareLocal(execution);
        SignatureCollection.SIGNED_ON.declareLocal(execution);
        SignatureCollection.SIGNED_PLACE.declareLocal(execution);
        Attribution.declare(execution);
    }
}
