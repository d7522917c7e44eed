package fr.imtgrandest.passerelle.identity;

import java.util.Set;

/** Who reads: an account with its groups. */
public record Reader(String userId, Set<String> groups) {}
