package fr.imtgrandest.passerelle.identity;

import java.util.Locale;

/**
 * How to write to someone.
 *
 * @param userId of the account through which they are asked
 * @param person opaque id, the same for all accounts of the person
 * @param mail their address
 * @param language French or English
 */
public record Contact(String userId, String person, String name, String mail, Locale language) {}
