package fr.imtgrandest.passerelle.journal;

/** A place where the journal does not hold. */
public record Break(String chain, long position, Reason reason) {

    /** What is wrong there. */
    public enum Reason {
        /** The row says something else than what was sealed. */
        CHANGED,
        /** The row that should stand here is gone, or another one stands in its place. */
        MISSING,
        /** The row does not follow the one before it. */
        UNLINKED,
        /** A value beside the row is not the one that was sealed, and was not blanked either. */
        NOTE_CHANGED,
        /** The engine's log no longer holds what belongs to the row, or holds something else. */
        ENGINE_LOG,
        /** The chain ends before the row that was its head when the heads were published. */
        TAIL_MISSING,
        /** The chain holds another row than the one that was its head when the heads were published. */
        HEAD_CHANGED
    }
}
