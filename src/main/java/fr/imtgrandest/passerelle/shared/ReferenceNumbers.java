package fr.imtgrandest.passerelle.shared;

/** Gives the next reference of a kind; a start that is rolled back gives its number back. */
public interface ReferenceNumbers {

    /** The next reference of the current year in Europe/Paris; the caller's transaction holds the counter until it ends. */
    Reference next(Reference.Kind kind);
}
