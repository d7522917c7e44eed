package fr.imtgrandest.passerelle.approval.process;

import fr.imtgrandest.passerelle.engine.VariableKey;
import fr.imtgrandest.passerelle.task.CaseFields;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people fill in when they decide and vote. */
@Component
class ApprovalFields implements CaseFields {

    @Override
    public List<String> names() {
        return Stream.<VariableKey<?>>of(
                        ApprovalChain.DECISION,
                        ApprovalChain.DECISION_REASON,
                        ApprovalChain.VOTE,
                        ApprovalChain.VOTE_REASON)
                .map(VariableKey::name)
                .toList();
    }
}
