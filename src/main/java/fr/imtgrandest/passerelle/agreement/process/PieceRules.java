package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.AgreementCases;
import fr.imtgrandest.passerelle.agreement.Agreements;
import fr.imtgrandest.passerelle.agreement.CaseFiles;
import fr.imtgrandest.passerelle.agreement.CaseSheet;
import fr.imtgrandest.passerelle.agreement.DocumentChecklist;
import fr.imtgrandest.passerelle.agreement.Piece;
import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.engine.VariableKey;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.Submission;
import fr.imtgrandest.passerelle.task.TaskColumns;
import java.util.List;
import org.springframework.stereotype.Component;

/** A step that needs documents is not done before they are there. */
@Component
class PieceRules {

    private final DocumentChecklist checklist;
    private final Agreements agreements;
    private final AgreementCases cases;
    private final CaseFiles files;
    private final Documents documents;
    private final CaseSheet sheet;

    PieceRules(
            DocumentChecklist checklist,
            Agreements agreements,
            AgreementCases cases,
            CaseFiles files,
            Documents documents,
            CaseSheet sheet) {
        this.checklist = checklist;
        this.agreements = agreements;
        this.cases = cases;
        this.files = files;
        this.documents = documents;
        this.sheet = sheet;
    }

    /** Names all that the draft misses which is about to be submitted, beside a field of the form. */
    void checkDraft(Submission submission, VariableKey<?> beside, Faults faults) {
        DocumentChecklist.Subject subject = new DocumentChecklist.Subject(
                submission.stored(TYPE).orElseThrow(),
                submission.find(LANGUAGES).orElse(List.of()),
                submission.find(AMOUNT_EUR).orElse(null),
                submission.find(PPST_SENSITIVE).orElse(false),
                submission.find(ZRR_INVOLVED).orElse(false));
        check(checklist.needed(DocumentChecklist.Step.DRAFT, subject), submission, beside, faults);
    }

    /** Names all that a signature misses which is about to be recorded, beside a field of the form. */
    void checkSignature(Submission submission, VariableKey<?> beside, Faults faults) {
        AgreementCase about = agreements.require(reference(submission));
        DocumentChecklist.Subject subject = DocumentChecklist.Subject.of(about.type(), files.conditions(about));
        check(checklist.needed(DocumentChecklist.Step.SIGNATURE, subject), submission, beside, faults);
    }

    private void check(List<Piece> needed, Submission submission, VariableKey<?> beside, Faults faults) {
        // Nobody takes a piece away between this look at them and the end of the step.
        cases.lock(reference(submission));
        List<Document> there = documents.of(reference(submission));
        String missing = sheet.missing(needed, there, ReaderLanguage.current());
        if (!missing.isEmpty()) {
            faults.add(beside.name(), "agreement.fault.pieces", missing);
        }
    }

    private static Reference reference(Submission submission) {
        return Reference.of(submission.stored(TaskColumns.REFERENCE).orElseThrow());
    }
}
