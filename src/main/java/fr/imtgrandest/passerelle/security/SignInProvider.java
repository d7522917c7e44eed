package fr.imtgrandest.passerelle.security;

/**
 * An identity provider as the sign-in page offers it.
 *
 * @param name what people call it
 */
public record SignInProvider(String id, String name) {

    /** Where to go to sign in there. */
    public String address() {
        return ProviderSignIn.WAY_OUT + "/" + id;
    }
}
