package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.INVITED_SCHOOLS;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.JOINING_SCHOOLS;

import fr.imtgrandest.passerelle.agreement.AgreementCases;
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
    private final AgreementCases cases;

    CaseContents(Documents documents, AgreementCases cases) {
        this.documents = documents;
        this.cases = cases;
    }

    /**
     * Takes over what the fields and the documents of the case say now. The case is locked, so that nobody brings a document
     * between the look at them and the end of the step.
     */
    Contents renew(DelegateExecution execution) {
        return renew(execution, belonging(reference(execution)));
    }

    private static Contents renew(DelegateExecution execution, List<Document> belonging) {
        Content content = Content.of(
                        ProposalReader.proposal(execution::getVariable),
                        ProposalReader.conditions(execution::getVariable),
                        JOINING_SCHOOLS.find(execution).orElseGet(() -> INVITED_SCHOOLS.require(execution)))
                .with(marks(belonging));
        List<Content> versions = new ArrayList<>(VERSIONS.find(execution).orElse(List.of()));
        if (!versions.contains(content)) {
            versions.add(content);
            VERSIONS.set(execution, versions);
        }
        CaseContent.HASH.set(execution, content.hash());
        return new Contents(versions, content);
    }

    /** Takes over what the fields and the documents say now, and notes that people are asked about it. */
    Contents submit(DelegateExecution execution) {
        Reference reference = reference(execution);
        List<Document> belonging = belonging(reference);
        Contents contents = renew(execution, belonging);
        documents.submit(reference, contents.current().hash(), belonging);
        return contents;
    }

    private static Reference reference(DelegateExecution execution) {
        return Reference.of(execution.getProcessBusinessKey());
    }

    private List<Document> belonging(Reference reference) {
        cases.lock(reference);
        return documents.of(reference).stream()
                .filter(document ->
                        !document.withdrawn() && Facet.of(document.kind()).isPresent())
                .toList();
    }

    private static Map<Facet, List<String>> marks(List<Document> documents) {
        Map<Facet, List<String>> marks = new EnumMap<>(Facet.class);
        documents.forEach(document -> Facet.of(document.kind())
                .ifPresent(facet ->
                        marks.computeIfAbsent(facet, any -> new ArrayList<>()).add(mark(document))));
        return marks;
    }

    private static String mark(Document document) {
        String language = document.language() == null ? "" : document.language();
        return document.kind() + "/" + language + "/" + document.current().sha256();
    }
}
