package fr.imtgrandest.passerelle.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A signature as recorded by the signature desk.
 *
 * @param party id of the legal party, or {@link SignatureRequest#PARTNER}
 * @param by id of the account that recorded it
 * @param contentHash of what it was given for; null where that is not known
 */
public record SignatureGiven(
        String party,
        String name,
        String capacity,
        SignatureMethod method,
        LocalDate signedOn,
        String place,
        String by,
        Instant at,
        @Nullable String contentHash) {}
