package fr.imtgrandest.passerelle.agreement;

/**
 * A signature that is expected.
 *
 * @param party id of the legal party, or {@link #PARTNER}
 * @param capacity in what capacity the signatory is expected to sign
 */
public record SignatureRequest(String party, String capacity) {

    public static final String PARTNER = "partner";
}
