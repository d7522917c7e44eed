package fr.imtgrandest.passerelle.document;

import fr.imtgrandest.passerelle.journal.Deeds;
import fr.imtgrandest.passerelle.journal.Head;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.shared.Reference;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers made from templates. Who may have one is decided by the feature that the case belongs to. */
@Service
public class Papers {

    private final PaperPress press;
    private final PaperStore store;
    private final Journal journal;
    private final Deeds deeds;
    private final Clock clock;

    Papers(PaperPress press, PaperStore store, Journal journal, Deeds deeds, Clock clock) {
        this.press = press;
        this.store = store;
        this.journal = journal;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Makes a paper that is kept nowhere: a PDF/A-3 and PDF/UA file. */
    public byte[] make(Paper paper) {
        return press.print(paper);
    }

    /**
     * Issues a paper: keeps its file and notes it in the journal. As long as nothing happened in the case since one of the same kind
     * and language was issued, that one is given again.
     *
     * <p>Nobody can act in the case until it is made, so that it says what its seal seals.
     *
     * @param account of who asks for it
     * @param written makes the paper with what it is verified by
     * @throws IllegalArgumentException if nothing ever happened in the case
     */
    @Transactional
    public IssuedPaper issue(
            String account, Reference reference, PaperKind kind, Locale language, Function<PaperProof, Paper> written) {
        PaperProof.Seal seal = journal.hold(reference.toString())
                .map(Papers::seal)
                .orElseThrow(() -> new IllegalArgumentException("Nothing happened in " + reference));
        return store.find(reference, kind, language, seal).orElseGet(() -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            PaperProof proof = new PaperProof(PaperCode.next(), seal, now);
            byte[] file = press.print(written.apply(proof));
            return keep(
                    new IssuedPaper(proof.code(), kind, language, now, account, reference, seal, sha256(file)), file);
        });
    }

    private IssuedPaper keep(IssuedPaper paper, byte[] file) {
        store.add(paper, file);
        deeds.paper(
                paper.account(),
                paper.reference().toString(),
                paper.kind().code(),
                paper.code().toString(),
                Map.of(
                        "language", paper.language().getLanguage(),
                        "seal", paper.seal().hash(),
                        "sha256", paper.sha256()));
        return paper;
    }

    /** The paper that bears a code. */
    @Transactional(readOnly = true)
    public Optional<IssuedPaper> find(PaperCode code) {
        return store.find(code);
    }

    /** The papers issued on a case, the newest first. */
    @Transactional(readOnly = true)
    public List<IssuedPaper> of(Reference reference) {
        return store.of(reference);
    }

    /**
     * The file of an issued paper, the same to the byte each time.
     *
     * @throws IllegalArgumentException if it was never issued
     */
    @Transactional(readOnly = true)
    public byte[] file(IssuedPaper paper) {
        return store.file(paper.code()).orElseThrow(() -> new IllegalArgumentException("No paper " + paper.code()));
    }

    private static PaperProof.Seal seal(Head head) {
        return new PaperProof.Seal(head.position(), head.hash());
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
