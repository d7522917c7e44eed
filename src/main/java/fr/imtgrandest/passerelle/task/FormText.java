package fr.imtgrandest.passerelle.task;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** What a form tells its reader about the case; a text component names it by {@code "properties": {"content": "<name>"}}. */
public interface FormText {

    String name();

    static FormText of(String name, BiFunction<TaskReading, Locale, List<Block>> text) {
        return new FormText() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Block> blocks(TaskReading task, Locale locale) {
                return text.apply(task, locale);
            }
        };
    }

    /**
     * The text for an open task that the reader is known to see; it may hold what people wrote, as it is. Several texts may
     * bear one name: the form shows one after the other what each has to say of the task, which may be nothing.
     *
     * <p>It is asked for on the application's own account: nobody is signed in to the engine meanwhile.
     */
    List<Block> blocks(TaskReading task, Locale locale);
}
