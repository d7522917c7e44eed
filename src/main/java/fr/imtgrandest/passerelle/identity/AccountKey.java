package fr.imtgrandest.passerelle.identity;

/**
 * How an account is known to whoever vouches for it.
 *
 * @param provider {@link #LOCAL} for our own passwords, else the name of an identity provider
 * @param subject the login, or the provider's own identifier
 */
public record AccountKey(String provider, String subject) {

    /** Accounts that sign in with a password of ours. */
    public static final String LOCAL = "local";

    public static AccountKey local(String login) {
        return new AccountKey(LOCAL, login);
    }
}
