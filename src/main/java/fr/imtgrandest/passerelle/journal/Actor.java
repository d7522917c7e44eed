package fr.imtgrandest.passerelle.journal;

import org.jspecify.annotations.Nullable;

/**
 * Who acted.
 *
 * @param account the engine's user id, which says nothing of the person
 * @param person opaque id of the person behind the account; null when nobody is known by it
 * @param school id of the school for which they acted; null where they acted for none
 * @param onBehalfOf the account for whom they acted; null when they acted for themselves
 */
public record Actor(
        String account,
        @Nullable String person,
        @Nullable String school,
        @Nullable String onBehalfOf) {}
