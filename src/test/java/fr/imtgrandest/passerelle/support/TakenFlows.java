package fr.imtgrandest.passerelle.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

// Only a parse listener, which is internal, sees that a sequence flow is taken: history keeps activities alone.

/** Remembers which sequence flows the cases of the tests have taken. */
@Component
public class TakenFlows extends AbstractProcessEnginePlugin {

    private final Set<Flow> taken = ConcurrentHashMap.newKeySet();

    private record Flow(String process, String id) {}

    /** Ids of the flows of a process that were taken since it was last forgotten. */
    public Set<String> of(String process) {
        return taken.stream()
                .filter(flow -> flow.process().equals(process))
                .map(Flow::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Begins anew for a process. */
    public void forget(String process) {
        taken.removeIf(flow -> flow.process().equals(process));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new Watch());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private final class Watch extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            Flow flow = new Flow(((ProcessDefinition) scope.getProcessDefinition()).getKey(), transition.getId());
            ExecutionListener remember = execution -> taken.add(flow);
            transition.addListener(ExecutionListener.EVENTNAME_TAKE, remember);
        }
    }
}
