package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.INVITED_SCHOOLS;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.JOINING_SCHOOLS;

import fr.imtgrandest.passerelle.agreement.Content;
import fr.imtgrandest.passerelle.agreement.Contents;
import fr.imtgrandest.passerelle.agreement.Facet;
import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.engine.CaseContent;
import fr.imtgrandest.passerelle.engine.VariableKey;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Keeps the hash of what a case is about beside its fields, and what it was before. */
@Component
class CaseContents {

    static final VariableKey<List<Content>> VERSIONS = VariableKey.records("contentVersions", Content.class);

    private final Documents documents;

    CaseContents(Documents documents) {
        this.documents = documents;
    }

    /** Takes over what the fields and the documents of the case say now. */
    Contents renew(DelegateExecution execution) {
        Map<String, Object> variables = execution.getVariables();
        Content content = Content.of(
                        ProposalReader.proposal(variables),
                        ProposalReader.conditions(variables),
                        JOINING_SCHOOLS.find(variables).orElseGet(() -> INVITED_SCHOOLS.require(execution)))
                .with(marks(Reference.of(execution.getProcessBusinessKey())));
        List<Content> versions = new ArrayList<>(VERSIONS.find(variables).orElse(List.of()));
        if (!versions.contains(content)) {
            versions.add(content);
            VERSIONS.set(execution, versions);
        }
        CaseContent.HASH.set(execution, content.hash());
        return new Contents(versions, content);
    }

    private Map<Facet, List<String>> marks(Reference reference) {
        Map<Facet, List<String>> marks = new EnumMap<>(Facet.class);
        documents.of(reference).stream()
                .filter(document -> !document.withdrawn())
                .forEach(document -> Facet.of(document.kind())
                        .ifPresent(facet -> marks.computeIfAbsent(facet, any -> new ArrayList<>())
                                .add(mark(document))));
        return marks;
    }

    private static String mark(Document document) {
        String language = document.language() == null ? "" : document.language();
        return document.kind() + "/" + language + "/" + document.current().sha256();
    }
}
