package fr.imtgrandest.passerelle.action.web;

import org.jspecify.annotations.Nullable;

/**
 * An action in the list, in the reader's words; stage and status also by their codes.
 *
 * @param state the stage while it is under way, then how it ended
 * @param due when the next milestone is due; null when there is none, or nothing is due any more
 * @param late whether that, or the action itself, should have been done
 * @param overBudget whether more was spent than granted
 */
record ActionRow(
        String reference,
        String title,
        String theme,
        String group,
        String lead,
        String stageCode,
        String statusCode,
        String state,
        @Nullable String due,
        boolean late,
        String budget,
        String spent,
        boolean overBudget) {}
