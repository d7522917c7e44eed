package fr.imtgrandest.passerelle.security;

/** An identity provider does not answer, or not with metadata that are its own. */
final class ProviderUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProviderUnavailable(String provider, Throwable cause) {
        super("The identity provider '" + provider + "' is not available", cause);
    }
}
