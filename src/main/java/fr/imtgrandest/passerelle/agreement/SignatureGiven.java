package fr.imtgrandest.passerelle.agreement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A signature as recorded by the signature desk.
 *
 * @param party id of the legal party, or {@link SignatureRequest#PARTNER}
 * @param by id of the account that recorded it
 */
public record SignatureGiven(
        String party,
        String name,
        String capacity,
        SignatureMethod method,
        LocalDate signedOn,
        String place,
        String by,
        Instant at) {}
