package fr.imtgrandest.passerelle.engine;

/** Something that is done later, by a job of the engine. */
public interface BackgroundTask {

    /** Tells it from others; without a colon. */
    String type();

    /**
     * Does it, in a transaction of its own; whatever it throws undoes all of it, and the engine tries again.
     *
     * @param payload what was given when it was scheduled
     */
    void run(String payload);
}
