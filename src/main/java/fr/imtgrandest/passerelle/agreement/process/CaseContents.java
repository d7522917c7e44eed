package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.INVITED_SCHOOLS;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.JOINING_SCHOOLS;

import fr.imtgrandest.passerelle.agreement.Content;
import fr.imtgrandest.passerelle.agreement.Contents;
import fr.imtgrandest.passerelle.engine.CaseContent;
import fr.imtgrandest.passerelle.engine.VariableKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Keeps the hash of what a case is about beside its fields, and what it was before. */
final class CaseContents {

    static final VariableKey<List<Content>> VERSIONS = VariableKey.records("contentVersions", Content.class);

    private CaseContents() {}

    /** Takes over what the fields of the case say now. */
    static Contents renew(DelegateExecution execution) {
        Map<String, Object> variables = execution.getVariables();
        Content content = Content.of(
                ProposalReader.proposal(variables),
                ProposalReader.conditions(variables),
                JOINING_SCHOOLS.find(variables).orElseGet(() -> INVITED_SCHOOLS.require(execution)));
        List<Content> versions = new ArrayList<>(VERSIONS.find(variables).orElse(List.of()));
        if (!versions.contains(content)) {
            versions.add(content);
            VERSIONS.set(execution, versions);
        }
        CaseContent.HASH.set(execution, content.hash());
        return new Contents(versions, content);
    }
}
