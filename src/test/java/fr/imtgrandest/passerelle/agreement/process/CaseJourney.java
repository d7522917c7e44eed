package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.support.CaseDocuments;
import fr.imtgrandest.passerelle.support.SampleFiles;
import fr.imtgrandest.passerelle.support.Walk;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;

/** Takes the proposal of an agreement from step to step as the people concerned. */
final class CaseJourney extends Walk {

    private final CaseDocuments documents;

    CaseJourney(ProcessEngine engine) {
        super(engine);
        documents = CaseDocuments.AtHand.get();
    }

    CaseDocuments documents() {
        return documents;
    }

    /** The drafters bring a newer version of the text. */
    CaseJourney renewText() {
        documents.renewText("ri.mines-nancy", reference(), SampleFiles.pdf("Texte repris"));
        return this;
    }

    CaseJourney propose(String login, Map<String, Object> form) {
        start(login, AgreementProposal.PROCESS, form);
        return this;
    }

    /** Brings the documents too that the step needs. */
    @Override
    public CaseJourney complete(String login, String taskKey, Map<String, Object> form) {
        if (taskKey.equals(AgreementProposal.DRAFT_AGREEMENT)) {
            documents.completeDraft(login, reference());
        } else if (taskKey.equals(SignatureCollection.RECORD_SIGNATURE)) {
            documents.completeSignature(login, reference());
        }
        super.complete(login, taskKey, form);
        return this;
    }

    @Override
    public CaseJourney all(String taskKey, Map<String, Object> form) {
        super.all(taskKey, form);
        return this;
    }

    /** All open tasks of a kind but one get the same answer. */
    CaseJourney leaveOne(String taskKey, Map<String, Object> form) {
        if (taskKey.equals(SignatureCollection.RECORD_SIGNATURE)) {
            documents.completeSignature("sign.office", reference());
        }
        open(taskKey).stream().skip(1).forEach(task -> {
            completeOnly(someone(asked(task)), task.getId(), form);
            runJobs();
        });
        return this;
    }

    /** The signature desk records every signature that is expected. */
    CaseJourney sign(LocalDate day) {
        documents.completeSignature("sign.office", reference());
        return all(SignatureCollection.RECORD_SIGNATURE, Forms.signature(day));
    }
}
