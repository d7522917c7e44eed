package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.Agreements;
import fr.imtgrandest.passerelle.agreement.CaseFile;
import fr.imtgrandest.passerelle.agreement.CaseFiles;
import fr.imtgrandest.passerelle.shared.Reference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Takes over what people answered in a step that a new text has interrupted, so that what the change does not touch stands.
 *
 * <p>A called process hands its answers over when it ends; one that is interrupted does not, but history has them.
 */
@Component
class KeepAnswersListener implements ExecutionListener {

    private final Agreements agreements;
    private final CaseFiles files;

    KeepAnswersListener(Agreements agreements, CaseFiles files) {
        this.agreements = agreements;
        this.files = files;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CaseFile file = files.read(agreements.require(Reference.of(execution.getProcessBusinessKey())));
        OPINIONS.set(execution, file.opinions());
        DECISIONS.set(execution, file.decisions());
        VOTES.set(execution, file.votes());
    }
}
