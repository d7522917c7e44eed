package fr.imtgrandest.passerelle.exchange;

import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.journal.Deeds;
import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.EntryKind;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.shared.Reference;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the file of a case: all that there is of it, to be read in ten years without this program. */
@Service
public class CaseArchives {

    private final AgreementSubjects agreements;
    private final ActionSubjects actions;
    private final CaseStepList steps;
    private final FiledDocuments documents;
    private final FiledModels models;
    private final CaseJournals journals;
    private final ArchiveWords words;
    private final Journal journal;
    private final Deeds deeds;
    private final Alliance alliance;
    private final Clock clock;

    CaseArchives(
            AgreementSubjects agreements,
            ActionSubjects actions,
            CaseStepList steps,
            FiledDocuments documents,
            FiledModels models,
            CaseJournals journals,
            ArchiveWords words,
            Journal journal,
            Deeds deeds,
            Alliance alliance,
            Clock clock) {
        this.agreements = agreements;
        this.actions = actions;
        this.steps = steps;
        this.documents = documents;
        this.models = models;
        this.journals = journals;
        this.words = words;
        this.journal = journal;
        this.deeds = deeds;
        this.alliance = alliance;
        this.clock = clock;
    }

    /**
     * Puts together what the audience may read of a case, and notes in the journal that they take it. Nobody can act in the case
     * meanwhile; the documents, which never change, are read when the file is written.
     *
     * @return empty where there is no such case for them
     */
    @Transactional
    public Optional<CaseArchive> make(Reference reference, Audience audience) {
        journal.hold(reference.toString());
        return subject(reference, audience).map(subject -> make(reference, subject, audience));
    }

    private Optional<CaseSubject> subject(Reference reference, Audience audience) {
        return switch (reference.kind()) {
            case AGR -> agreements.find(reference, audience);
            case ACT -> actions.find(reference, audience);
        };
    }

    private CaseArchive make(Reference reference, CaseSubject subject, Audience audience) {
        List<Entry> entries = withoutLastCopies(journal.entries(reference.toString()));
        Entry last = entries.get(entries.size() - 1);
        FiledDocuments.Filed<CaseRecord.FiledDocument> filed = documents.documents(reference, subject.readable());
        FiledDocuments.Filed<CaseRecord.FiledPaper> papers = documents.papers(reference);
        FiledDocuments.Filed<CaseRecord.FiledModel> led = models.of(reference);
        CaseRecord record = new CaseRecord(
                CaseRecord.FORMAT,
                alliance.name(),
                reference.kind().tag(),
                reference.toString(),
                subject.title(),
                audience.whole(),
                subject.sections(),
                steps.of(reference),
                filed.all(),
                papers.all(),
                led.all(),
                Stream.concat(
                                filed.leftOut().stream(),
                                subject.withheld().stream().map(CaseArchives::leftOut))
                        .toList(),
                new CaseRecord.Sealed(last.chain(), last.position(), last.hash()));
        CaseJournal copy = journals.of(reference, entries, audience.audits());
        List<CaseArchive.Part> parts = new ArrayList<>(words.parts(record, copy));
        parts.addAll(filed.parts());
        parts.addAll(papers.parts());
        parts.addAll(led.parts());
        CaseArchive archive = new CaseArchive(reference.toString(), parts, words.json(export(audience)));
        note(archive, reference, last.hash(), audience);
        return archive;
    }

    /** A confidential answer has no hash here: it may be short enough to be guessed by it. */
    private static CaseRecord.LeftOut leftOut(String task) {
        return new CaseRecord.LeftOut("confidential-answer", null, task);
    }

    /** That copies were taken since is no change of the case: two of them, one after the other, hold the same. */
    private static List<Entry> withoutLastCopies(List<Entry> entries) {
        int end = entries.size();
        while (end > 1 && entries.get(end - 1).deed().kind() == EntryKind.EXPORT) {
            end--;
        }
        return entries.subList(0, end);
    }

    private Map<String, String> export(Audience audience) {
        Map<String, String> export = new LinkedHashMap<>();
        export.put("format", CaseRecord.FORMAT);
        export.put("exportedAt", clock.instant().toString());
        if (audience instanceof Audience.Person person) {
            export.put("account", person.reader().userId());
        } else {
            export.put("account", "operator");
        }
        return export;
    }

    private void note(CaseArchive archive, Reference reference, String head, Audience audience) {
        Map<String, String> values = Map.of("archive", archive.digest());
        if (audience instanceof Audience.Person person) {
            deeds.caseFile(person.reader().userId(), reference.toString(), head, values);
        } else if (audience instanceof Audience.Operator operator) {
            deeds.operate(
                    reference.toString(),
                    EntryKind.EXPORT,
                    "case-file/operator",
                    head,
                    Map.of("archive", archive.digest(), "operator", operator.account()));
        }
    }
}
