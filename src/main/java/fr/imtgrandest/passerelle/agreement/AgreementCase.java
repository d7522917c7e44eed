package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.document.DocumentKind;
import fr.imtgrandest.passerelle.shared.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as lists show it.
 *
 * @param processInstanceId id of its main process instance in the engine
 * @param proposer id of the account that proposed it
 * @param endReason why it ended, in the words of the person who decided; null when none was asked for
 * @param mergedWith the case it goes on in
 */
public record AgreementCase(
        Reference reference,
        String processInstanceId,
        String title,
        AgreementType type,
        String partnerName,
        String partnerCountry,
        String leadSchool,
        boolean confidential,
        String proposer,
        Stage stage,
        LegalStatus status,
        @Nullable Ending ending,
        @Nullable String endReason,
        @Nullable Reference mergedWith,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Whether people judge or sign a kind of document now, or have done so: it changes when they ask for it only. */
    public boolean judges(DocumentKind kind) {
        return stage.isAfterDrafting() && Facet.of(kind).isPresent();
    }

    /** Whether it is under way or has become an agreement. */
    public boolean living() {
        return ending == null || ending == Ending.AGREEMENT_ACTIVE;
    }
}
