package fr.imtgrandest.passerelle.engine;

import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

// The engine's own handler is the only place to keep one kind of job out of its log.

/**
 * Keeps background tasks out of the engine's log of jobs: they belong to no process, so that no right on one would guard what
 * they name.
 */
class QuietBackground extends DbHistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        boolean background = event instanceof HistoricJobLogEvent job
                && BackgroundJobHandler.TYPE.equals(job.getJobDefinitionType());
        if (!background) {
            super.handleEvent(event);
        }
    }
}
