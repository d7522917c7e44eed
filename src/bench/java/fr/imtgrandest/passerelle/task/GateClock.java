package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.Act;
import fr.imtgrandest.passerelle.engine.ActGate;
import fr.imtgrandest.passerelle.engine.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Stands before the gates of a running program: takes the time that each needs for a completion, or lets all pass by. */
class GateClock implements BeanPostProcessor {

    private final Map<String, List<Long>> nanos = new TreeMap<>();
    private boolean open;

    void open(boolean passBy) {
        open = passBy;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ActGate gate ? (ActGate) (person, act) -> check(name, gate, person, act) : bean;
    }

    private void check(String name, ActGate gate, Person person, Act act) {
        if (act instanceof Act.StartCase) {
            gate.check(person, act);
        } else if (!open) {
            long begin = System.nanoTime();
            gate.check(person, act);
            nanos.computeIfAbsent(name, any -> new ArrayList<>()).add(System.nanoTime() - begin);
        }
    }

    /** The medians of what they took, of the later half, when everything is warm. */
    @Override
    public String toString() {
        return nanos.entrySet().stream()
                .map(gate -> "%s: %d us at the median".formatted(gate.getKey(), median(gate.getValue())))
                .collect(Collectors.joining(", ", "Within completions ", ""));
    }

    private static long median(List<Long> all) {
        List<Long> warm =
                all.subList(all.size() / 2, all.size()).stream().sorted().toList();
        return warm.get(warm.size() / 2) / 1_000;
    }
}
