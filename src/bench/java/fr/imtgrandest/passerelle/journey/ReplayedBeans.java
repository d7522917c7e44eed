package fr.imtgrandest.passerelle.journey;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** A bean of every name that a model may use. */
final class ReplayedBeans extends AbstractMap<Object, Object> {

    private final Recording recording;

    ReplayedBeans(Recording recording) {
        this.recording = recording;
    }

    @Override
    public boolean containsKey(Object name) {
        return name.toString().matches(".*(Listener|Delegate)");
    }

    @Override
    public Object get(Object name) {
        return new ReplayedBean(name.toString(), recording);
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
