package fr.imtgrandest.passerelle.engine;

import org.camunda.bpm.engine.impl.persistence.entity.HistoricJobLogManager;
import org.camunda.bpm.engine.runtime.Job;

// The log of jobs is written by an internal manager, whatever the history level says of everything else.

/**
 * Of the jobs of a case only failures are logged: what a job did is in the history of the case's activities, and each row that said
 * once more that it was made, done or no longer needed would be written with nine indexes. Jobs of no case, which have no other
 * history, are logged as the engine does.
 */
class FailuresInJobLog extends HistoricJobLogManager {

    @Override
    public void fireJobCreatedEvent(Job job) {
        if (isOfNoCase(job)) {
            super.fireJobCreatedEvent(job);
        }
    }

    @Override
    public void fireJobSuccessfulEvent(Job job) {
        if (isOfNoCase(job)) {
            super.fireJobSuccessfulEvent(job);
        }
    }

    @Override
    public void fireJobDeletedEvent(Job job) {
        if (isOfNoCase(job)) {
            super.fireJobDeletedEvent(job);
        }
    }

    private static boolean isOfNoCase(Job job) {
        return job.getProcessInstanceId() == null;
    }
}
