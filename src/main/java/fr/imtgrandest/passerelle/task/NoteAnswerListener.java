package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.SignedInPerson;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Notes who completes a task and when, for the step that takes the answer over in a transaction of its own. */
@Component
class NoteAnswerListener implements TaskListener {

    private final SignedInPerson person;
    private final Clock clock;

    NoteAnswerListener(SignedInPerson person, Clock clock) {
        this.person = person;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        Attribution.ANSWERED_BY.set(task, person.require());
        Attribution.ANSWERED_AT.set(task, clock.instant().toString());
    }
}
