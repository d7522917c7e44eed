package fr.imtgrandest.passerelle.task;

/** Rules of one form that its JSON cannot say. */
public interface FormRules {

    /** Id of the form, which is its file name without extension. */
    String form();

    /** Adds a fault for each rule that does not hold; a field that is already at fault reads as absent. */
    void check(Submission submission, Faults faults);
}
