package fr.imtgrandest.passerelle.action.web;

import org.jspecify.annotations.Nullable;

/**
 * A milestone on the page of its action, in the reader's words.
 *
 * @param number in the plan, from 1
 * @param report what its owner said of it; null until it was delivered
 * @param reminded when it was recalled; null if it never was
 */
record MilestoneLine(
        int number,
        String name,
        String due,
        String owner,
        String deliverable,
        String stateCode,
        String state,
        boolean late,
        @Nullable String report,
        @Nullable String reminded) {}
