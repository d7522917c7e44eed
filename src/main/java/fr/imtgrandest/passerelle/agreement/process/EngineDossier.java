package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.AgreementCases;
import fr.imtgrandest.passerelle.agreement.CaseFile;
import fr.imtgrandest.passerelle.agreement.CaseFiles;
import fr.imtgrandest.passerelle.agreement.Dossier;
import fr.imtgrandest.passerelle.agreement.SignedCopies;
import fr.imtgrandest.passerelle.agreement.Stage;
import fr.imtgrandest.passerelle.approval.Decision;
import fr.imtgrandest.passerelle.document.CheckedFile;
import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.DocumentKind;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.document.NewDocument;
import fr.imtgrandest.passerelle.document.NewFile;
import fr.imtgrandest.passerelle.document.Upload;
import fr.imtgrandest.passerelle.engine.FrontDoor;
import fr.imtgrandest.passerelle.engine.PageAct;
import fr.imtgrandest.passerelle.engine.Person;
import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Changes documents under the lock of their case, and tells the engine where that interrupts a step. */
@Component
class EngineDossier implements Dossier {

    private final Documents documents;
    private final AgreementCases cases;
    private final SignedCopies copies;
    private final FrontDoor door;
    private final SystemAccess system;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final CaseFiles files;
    private final TransactionOperations transaction;

    EngineDossier(
            Documents documents,
            AgreementCases cases,
            SignedCopies copies,
            FrontDoor door,
            SystemAccess system,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService jobs,
            CaseFiles files,
            TransactionOperations transaction) {
        this.documents = documents;
        this.cases = cases;
        this.copies = copies;
        this.door = door;
        this.system = system;
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
        this.files = files;
        this.transaction = transaction;
    }

    @Override
    public Change add(Reader reader, Reference reference, NewDocument described, NewFile file, boolean reopening) {
        return checked(
                file,
                accepted -> change(
                        reader,
                        reference,
                        described.kind(),
                        reopening,
                        () -> documents.add(reader.userId(), reference, described, file, accepted)));
    }

    @Override
    public Change renew(Reader reader, Document document, NewFile file, boolean reopening) {
        return checked(
                file,
                accepted -> change(
                        reader,
                        document.reference(),
                        document.kind(),
                        reopening,
                        () -> documents.renew(reader.userId(), document, file, accepted)));
    }

    @Override
    public Change withdraw(Reader reader, Document document, boolean reopening) {
        return change(
                reader,
                document.reference(),
                document.kind(),
                reopening,
                () -> documents.withdraw(reader.userId(), document)
                        ? new Upload.Kept(document)
                        : new Upload.Unchanged(document));
    }

    @Override
    public boolean mayReopen(AgreementCase about, Reader reader) {
        boolean drafts = about.proposer().equals(reader.userId())
                || reader.groups().contains(Groups.RI_ALLIANCE)
                || reader.groups().contains(Groups.internationalRelations(about.leadSchool()));
        return drafts && system.read(() -> isInterruptible(about) && !isAnswering(about) && !isRejected(about));
    }

    /** What nobody changes just so: what is judged, signed copies that are decided about or concluded, and ended cases. */
    private boolean isFixed(AgreementCase about, DocumentKind kind) {
        boolean signed = kind == DocumentKind.SIGNED_ORIGINAL
                && (about.stage() == Stage.DONE || system.read(() -> isDecidedAbout(about)));
        return about.judges(kind) || signed || !about.living();
    }

    private boolean isDecidedAbout(AgreementCase about) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(about.reference().toString())
                        .taskDefinitionKey(SignatureCollection.RESOLVE_COPY)
                        .count()
                > 0;
    }

    /** An answer that was given is taken over by a job; it must not be lost with the step. */
    private boolean isAnswering(AgreementCase about) {
        return runtime.createProcessInstanceQuery().superProcessInstanceId(about.processInstanceId()).list().stream()
                .anyMatch(called -> jobs.createJobQuery()
                                .processInstanceId(called.getId())
                                .messages()
                                .count()
                        > 0);
    }

    /** A rejection ends in its step; it is not undone by another text. */
    private boolean isRejected(AgreementCase about) {
        CaseFile file = files.read(about);
        return file.decisions().stream()
                .anyMatch(given -> given.round() == file.round() && given.decision() == Decision.REJECT);
    }

    /** Cases begun under an earlier model are not. */
    private boolean isInterruptible(AgreementCase about) {
        return runtime.createEventSubscriptionQuery()
                        .processInstanceId(about.processInstanceId())
                        .eventName(AgreementProposal.TEXT_CHANGED)
                        .count()
                > 0;
    }

    /** Looks into the file first, since that takes its time and nobody should wait for it. */
    private Change checked(NewFile file, Function<CheckedFile.Accepted, Change> keep) {
        CheckedFile checked = documents.check(file);
        return checked instanceof CheckedFile.Accepted accepted
                ? keep.apply(accepted)
                : new Change.Made(new Upload.Refused(((CheckedFile.Refused) checked).why()));
    }

    private Change change(
            Reader reader, Reference reference, DocumentKind kind, boolean reopening, Supplier<Upload> work) {
        if (!reopening) {
            return transaction.execute(status -> {
                AgreementCase about = cases.lock(reference);
                return isFixed(about, kind)
                        ? new Change.Fixed(about.judges(kind) && mayReopen(about, reader))
                        : new Change.Made(work.get());
            });
        }
        Person person = new Person(reader.userId(), reader.groups());
        return door.act(
                new PageAct(person, null, "reopen agreement", reference.toString()),
                () -> reopen(reader, cases.lock(reference), kind, work));
    }

    private Change reopen(Reader reader, AgreementCase about, DocumentKind kind, Supplier<Upload> work) {
        if (!isFixed(about, kind)) {
            return new Change.Made(work.get());
        }
        if (!about.judges(kind) || !mayReopen(about, reader)) {
            return new Change.Fixed(false);
        }
        Upload upload = work.get();
        if (upload instanceof Upload.Kept) {
            copies.withdraw(reader.userId(), about.reference());
            runtime.createMessageCorrelation(AgreementProposal.TEXT_CHANGED)
                    .processInstanceId(about.processInstanceId())
                    .correlate();
        }
        return new Change.Made(upload);
    }
}
