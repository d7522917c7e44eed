package fr.imtgrandest.passerelle.engine;

/** What becomes of an answer that someone gives on one of our pages. */
public sealed interface AnswerOutcome {

    /** It counts. */
    record Given() implements AnswerOutcome {}

    /**
     * It does not count, and nothing was changed.
     *
     * @param sentence why, in the reader's language, as plain text
     */
    record Refused(String sentence) implements AnswerOutcome {}

    /** Nothing waits for it, or not for this person. */
    record Gone() implements AnswerOutcome {}
}
