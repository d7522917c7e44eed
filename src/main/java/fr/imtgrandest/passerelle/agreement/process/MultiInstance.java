package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.engine.VariableKey;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the instances of a parallel activity share. */
final class MultiInstance {

    private static final VariableKey<Integer> LOOP_COUNTER = VariableKey.number("loopCounter");

    private MultiInstance() {}

    /** The element that this instance is about. */
    static <T> T element(VariableKey<List<T>> list, DelegateExecution execution) {
        return list.require(execution).get(LOOP_COUNTER.require(execution));
    }

    /** Adds to a list that the instances fill one after the other, their jobs being exclusive. */
    static <T> void add(VariableKey<List<T>> list, T element, DelegateExecution execution) {
        List<T> longer = new ArrayList<>(list.find(execution).orElse(List.of()));
        longer.add(element);
        list.set(execution.getProcessInstance(), longer);
    }
}
