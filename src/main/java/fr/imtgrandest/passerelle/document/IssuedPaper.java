package fr.imtgrandest.passerelle.document;

import fr.imtgrandest.passerelle.shared.Reference;
import java.time.Instant;
import java.util.Locale;

/**
 * A paper that was given out and can be verified.
 *
 * @param issuedAt to the microsecond
 * @param account id of the account that had it made
 * @param seal of the case when it was made
 * @param sha256 of its file, 64 hexadecimal digits in lower case
 */
public record IssuedPaper(
        PaperCode code,
        PaperKind kind,
        Locale language,
        Instant issuedAt,
        String account,
        Reference reference,
        PaperProof.Seal seal,
        String sha256) {}
