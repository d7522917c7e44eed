package fr.imtgrandest.passerelle.task;

import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Tells a task from others of its kind in the same case: what is reviewed, whose signature is recorded. */
public interface TaskSubject {

    /** What the name of the new task says besides, in French as lists speak; empty for a task that this is not about. */
    Optional<String> of(DelegateTask task);

    /** What {@link #of} has said, in another language; empty where it is a name or says nothing of ours. */
    default Optional<String> translated(String subject, Locale locale) {
        return Optional.empty();
    }
}
