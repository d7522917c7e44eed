package fr.imtgrandest.passerelle.task;

/**
 * A step of the model on which a case runs.
 *
 * @param element its id in the model
 * @param name in the reader's language
 */
public record ProgressStep(String element, String name, State state) {

    /** What has become of a step. */
    public enum State {
        DONE,
        CURRENT,
        /** The case went past it, or ended before it. */
        SKIPPED,
        TO_COME
    }
}
