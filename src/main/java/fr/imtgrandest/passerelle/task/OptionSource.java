package fr.imtgrandest.passerelle.task;

import java.util.List;
import java.util.Locale;

/** Allowed values that are configuration or data; a form names them by {@code "properties": {"options": "<name>"}}. */
public interface OptionSource {

    String name();

    /** The allowed values in the order in which people read them. */
    List<Option> options(Locale locale);
}
