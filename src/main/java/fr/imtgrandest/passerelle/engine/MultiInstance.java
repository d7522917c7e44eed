package fr.imtgrandest.passerelle.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the instances of a parallel activity share. */
public final class MultiInstance {

    private static final VariableKey<Integer> LOOP_COUNTER = VariableKey.number("loopCounter");

    private MultiInstance() {}

    /** Which instance this is, from 0. */
    public static int position(DelegateExecution execution) {
        return LOOP_COUNTER.require(execution);
    }

    /** The element that this instance is about. */
    public static <T> T element(VariableKey<List<T>> list, DelegateExecution execution) {
        return list.require(execution).get(position(execution));
    }

    /** Adds to a list that the instances fill one after the other, their jobs being exclusive. */
    public static <T> void add(VariableKey<List<T>> list, T element, DelegateExecution execution) {
        List<T> longer = new ArrayList<>(list.find(execution).orElse(List.of()));
        longer.add(element);
        list.set(execution.getProcessInstance(), longer);
    }
}
