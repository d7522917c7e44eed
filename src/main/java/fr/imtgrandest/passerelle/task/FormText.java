package fr.imtgrandest.passerelle.task;

import java.util.List;
import java.util.Locale;

/** What a form tells its reader about the case; a text component names it by {@code "properties": {"content": "<name>"}}. */
public interface FormText {

    String name();

    /**
     * The text for an open task that the reader is known to see; it may hold what people wrote, as it is.
     *
     * <p>It is asked for on the application's own account: nobody is signed in to the engine meanwhile.
     */
    List<Block> blocks(String taskId, Locale locale);
}
