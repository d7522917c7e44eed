package fr.imtgrandest.passerelle.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a person does on one of our own pages.
 *
 * @param onBehalfOf id of the account for whom they act; null when they act for themselves
 * @param act what is done, as a verb and a noun in lower case
 * @param subject what it is done to, such as a reference
 */
public record PageAct(Person person, @Nullable String onBehalfOf, String act, String subject) {}
