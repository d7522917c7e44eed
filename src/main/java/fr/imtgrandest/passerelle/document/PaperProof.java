package fr.imtgrandest.passerelle.document;

import java.time.Instant;

/** What an issued paper bears, so that it can be verified. */
public record PaperProof(PaperCode code, Seal seal, Instant issuedAt) {

    /**
     * The last row of a case's chain in the journal that is not about papers.
     *
     * @param position in the chain, from 1
     * @param hash 64 hexadecimal digits in lower case
     */
    public record Seal(long position, String hash) {}
}
