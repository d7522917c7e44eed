package fr.imtgrandest.passerelle.local;

/** A database role and its password. */
public record Login(String user, String password) {

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return user;
    }
}
