package fr.imtgrandest.passerelle.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

// The engine's history is followed by an internal interface.

/** Shows the trace of the running command what the engine is about to write into its history. */
@Component
@Order(EngineHardening.ORDER)
class HistoryTrace extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(new Handler());
    }

    /** No bean, since the starter would add such a bean a second time. */
    private static final class Handler implements HistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            ActTrace.current().ifPresent(trace -> trace.note(event));
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }
    }
}
