package fr.imtgrandest.passerelle.action.process;

import fr.imtgrandest.passerelle.action.ActionProposal;
import fr.imtgrandest.passerelle.engine.CaseContent;
import fr.imtgrandest.passerelle.shared.Fingerprint;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Keeps the hash of the substance of an action beside its fields; its title is not part of it. */
final class ActionContent {

    private ActionContent() {}

    static void renew(DelegateExecution execution) {
        CaseContent.HASH.set(execution, hash(ActionReader.proposal(execution.getVariables())));
    }

    /** The canonical form, as ADR 14 has it. */
    static String hash(ActionProposal proposal) {
        return new Fingerprint()
                .add(proposal.category().name())
                .add(proposal.theme())
                .add(proposal.dimension().name())
                .add(proposal.objectives())
                .add(proposal.expectedImpact())
                .add(proposal.leadSchool())
                .add(sorted(proposal.schools()))
                .add(proposal.budgetEur().movePointRight(2).stripTrailingZeros().toPlainString())
                .add(
                        proposal.fundingSource() == null
                                ? null
                                : proposal.fundingSource().name())
                .add(proposal.startDate().toString())
                .add(proposal.endDate().toString())
                .add(sorted(proposal.partners()))
                .add(sorted(proposal.agreements()))
                .hex();
    }

    private static List<String> sorted(List<String> values) {
        return values.stream().sorted().toList();
    }
}
