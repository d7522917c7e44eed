package fr.imtgrandest.passerelle.engine;

/** Looks at each act of a person before the engine performs it, in the same transaction. */
public interface ActGate {

    /**
     * Lets an act pass or refuses it; the person is known to have the right to act on this task or process.
     *
     * @throws SubmissionRefused if the person can put it right
     * @throws org.camunda.bpm.engine.AuthorizationException if the person may never do this
     */
    void check(Person person, Act act);
}
