package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The index of cases: what lists and rights need, written in the transaction of each step. */
public interface AgreementCases {

    /** Opens a case for what was proposed. */
    void open(AgreementCase opened, Proposal proposal, Set<String> readers);

    /** Brings the description of a case up to date after its proposer changed it. */
    void describe(Reference reference, Proposal proposal, Set<String> readers);

    void enter(Reference reference, Stage stage, LegalStatus status);

    void close(Reference reference, Ending ending, @Nullable String reason, @Nullable Reference mergedWith, Instant at);

    Optional<AgreementCase> find(Reference reference);

    /**
     * The case as it stands; nobody else moves it until the transaction ends.
     *
     * @throws IllegalArgumentException if there is none
     */
    AgreementCase lock(Reference reference);

    /** The case, when the reader may see it. */
    Optional<AgreementCase> find(Reference reference, Reader reader);

    /** The cases that the reader may see, the newest first. */
    List<AgreementCase> list(Reader reader, int limit, int offset);

    void keepConfidentialOpinion(ConfidentialOpinion opinion);

    List<ConfidentialOpinion> confidentialOpinions(Reference reference);

    /** The cases that are over, in no special order. */
    List<AgreementCase> ended();

    /** Takes a case away, with all that is known of it here; the owner of the database may. */
    void remove(Reference reference);
}
