package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.document.IssuedPaper;
import fr.imtgrandest.passerelle.document.Paper;
import fr.imtgrandest.passerelle.document.PaperKind;
import fr.imtgrandest.passerelle.document.PaperProof;
import fr.imtgrandest.passerelle.document.Papers;
import fr.imtgrandest.passerelle.document.QrCode;
import fr.imtgrandest.passerelle.notification.MailProperties;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers made of an agreement's case, for readers who may see it: whoever asks has checked that first. Nothing that only a
 * circle may read stands in any of them.
 */
@Service
public class AgreementPapers {

    private final Papers papers;
    private final AgreementCases cases;
    private final CaseFiles files;
    private final AgreementRegister register;
    private final CaseSheet sheet;
    private final PaperWords words;
    private final DecisionRecord record;
    private final CoverSheet cover;
    private final FieldLabels labels;
    private final MailProperties addresses;
    private final Clock clock;

    AgreementPapers(
            Papers papers,
            AgreementCases cases,
            CaseFiles files,
            AgreementRegister register,
            CaseSheet sheet,
            PaperWords words,
            DecisionRecord record,
            CoverSheet cover,
            FieldLabels labels,
            MailProperties addresses,
            Clock clock) {
        this.papers = papers;
        this.cases = cases;
        this.files = files;
        this.register = register;
        this.sheet = sheet;
        this.words = words;
        this.record = record;
        this.cover = cover;
        this.labels = labels;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The papers that there can be on a case now. */
    public Set<PaperKind> offered(AgreementCase about) {
        Set<PaperKind> offered = EnumSet.of(PaperKind.PROPOSAL_SHEET);
        if (DecisionRecord.hasSubject(files.read(about))) {
            offered.add(PaperKind.DECISION_RECORD);
        }
        if (register.find(about.reference()).isPresent()) {
            offered.add(PaperKind.COVER_SHEET);
        }
        return offered;
    }

    /** The proposal sheet as a PDF, as the case stands. */
    public byte[] proposalSheet(AgreementCase about, Locale locale) {
        Instant now = clock.instant();
        CaseFile file = files.read(about);
        ProposalPaper content = new ProposalPaper(
                words.head(about, now, locale),
                sheet.proposal(file, locale),
                sheet.conditions(file, locale),
                words.files(about, any -> true, locale));
        return papers.make(paper(about, PaperKind.PROPOSAL_SHEET, content, locale));
    }

    /**
     * Issues the approval record of a case, or gives the one again that was issued since something last happened in it; empty while
     * nobody gave an opinion or decided.
     *
     * @param account of who asks for it
     */
    @Transactional
    public Optional<IssuedPaper> decisionRecord(String account, AgreementCase about, Locale locale) {
        if (!DecisionRecord.hasSubject(files.read(about))) {
            return Optional.empty();
        }
        return Optional.of(papers.issue(
                account, about.reference(), PaperKind.DECISION_RECORD, locale, proof -> written(about, proof, locale)));
    }

    /** The case is read anew: before nobody could act in it any more, it may have gone on. */
    private Paper written(AgreementCase about, PaperProof proof, Locale locale) {
        AgreementCase now = cases.find(about.reference()).orElse(about);
        DecisionPaper content = record.write(files.read(now), shown(proof), proof.issuedAt(), locale);
        return paper(now, PaperKind.DECISION_RECORD, content, locale);
    }

    private DecisionPaper.Proof shown(PaperProof proof) {
        String address = addresses.site() + "/verify/" + proof.code();
        return new DecisionPaper.Proof(
                proof.code().toString(), proof.seal().hash(), proof.seal().position(), address, QrCode.of(address));
    }

    /** The cover sheet of a case's agreement as a PDF; empty where it is none yet. */
    public Optional<byte[]> coverSheet(AgreementCase about, Locale locale) {
        return register.find(about.reference())
                .map(agreement -> papers.make(
                        paper(about, PaperKind.COVER_SHEET, cover.write(about, agreement, locale), locale)));
    }

    private Paper paper(AgreementCase about, PaperKind kind, Record content, Locale locale) {
        String title = labels.message(
                "paper.title",
                locale,
                labels.message("paper." + kind, locale),
                about.reference().toString());
        return new Paper(kind, locale, title, content);
    }
}
