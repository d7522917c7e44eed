package fr.imtgrandest.passerelle.engine;

import org.jspecify.annotations.Nullable;

/**
 * Who does what in one command of the engine.
 *
 * @param act what is done, in the engine's or the page's words
 * @param person null when nobody acts
 * @param onBehalfOf id of the account for whom they act; null when they act for themselves
 * @param subject what a page does it to, such as a reference; null where the task or the case says it
 * @param task null where the act is about no task
 */
public record Doing(
        ActKind kind,
        String act,
        @Nullable Person person,
        @Nullable String onBehalfOf,
        @Nullable String subject,
        @Nullable TaskAt task) {

    static Doing by(Person person, ActKind kind, String act, @Nullable TaskAt task) {
        return new Doing(kind, act, person, null, null, task);
    }

    static Doing bySystem() {
        return new Doing(ActKind.SYSTEM, "continue", null, null, null, null);
    }
}
