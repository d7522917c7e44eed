package fr.imtgrandest.passerelle.task;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An open task while one form tells of it: what several of its texts need is read once. */
public final class TaskReading {

    private final String id;
    private final Map<Class<?>, Object> read = new HashMap<>();

    public TaskReading(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** What the reading gives; it is done at the first call only. */
    public <T> T once(Class<T> what, Supplier<T> reading) {
        @Nullable Object known = read.get(what);
        if (known == null) {
            known = reading.get();
            read.put(what, known);
        }
        return what.cast(known);
    }
}
