package fr.imtgrandest.passerelle.task;

import java.util.List;

/** Allowed values that are configuration or data; a form names them by {@code "properties": {"options": "<name>"}}. */
public interface OptionSource {

    String name();

    /**
     * The allowed values in the order in which people read them. They are asked for on the application's own account,
     * when the form is read and again when it is submitted: the same request must give the same values both times.
     */
    List<Option> options(OptionRequest request);
}
