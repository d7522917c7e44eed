package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.Agreements;
import fr.imtgrandest.passerelle.agreement.Ending;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Ends the case with its reason, which stays readable. */
@Component
class CloseProposalListener implements ExecutionListener {

    private final Agreements agreements;

    CloseProposalListener(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Ending ending = Optional.ofNullable(ENDINGS.get(execution.getCurrentActivityId()))
                .orElseThrow(() -> new IllegalStateException("No case ends at " + execution.getCurrentActivityId()));
        agreements.close(
                Reference.of(execution.getProcessBusinessKey()),
                ending,
                reason(ending, execution).orElse(null),
                ending == Ending.PROPOSAL_MERGED ? Reference.of(MERGE_WITH.require(execution)) : null);
    }

    private static Optional<String> reason(Ending ending, DelegateExecution execution) {
        return switch (ending) {
            case PROPOSAL_REFUSED, PROPOSAL_MERGED -> SCREENING_REASON.find(execution);
            case PROPOSAL_STOPPED -> ARBITRATION_REASON.find(execution);
            case APPROVAL_REJECTED -> AgreementReader.rejections(execution);
            case PROPOSAL_WITHDRAWN, DRAFT_WITHDRAWN, AGREEMENT_ACTIVE -> Optional.empty();
        };
    }
}
