package fr.imtgrandest.passerelle.approval;

import org.jspecify.annotations.Nullable;

/**
 * A decision that is asked for.
 *
 * @param school id of the school for which its director decides; null where an office decides for all
 * @param group id of the group that is asked
 */
public record DecisionRequest(@Nullable String school, String group) {}
