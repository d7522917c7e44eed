package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.SignatureGiven;
import fr.imtgrandest.passerelle.engine.CaseContent;
import fr.imtgrandest.passerelle.engine.MultiInstance;
import fr.imtgrandest.passerelle.task.Attribution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps a signature. */
@Component
class RecordSignatureDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        SignatureGiven signature = new SignatureGiven(
                SignatureCollection.PARTY.require(execution),
                SignatureCollection.SIGNATORY_NAME.require(execution),
                SignatureCollection.SIGNATORY_CAPACITY.require(execution),
                SignatureCollection.SIGNATURE_METHOD.require(execution),
                SignatureCollection.SIGNED_ON.require(execution),
                SignatureCollection.SIGNED_PLACE.require(execution),
                Attribution.ANSWERED_BY.require(execution),
                Attribution.at(execution),
                CaseContent.HASH.find(execution).orElse(null));
        MultiInstance.add(SIGNATURES, signature, execution);
    }
}
