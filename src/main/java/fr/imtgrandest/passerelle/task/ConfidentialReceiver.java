package fr.imtgrandest.passerelle.task;

import java.util.Map;

/**
 * Keeps the confidential values of a form, in the transaction of the act.
 *
 * <p>A field is confidential by {@code "properties": {"confidential": "true"}}; its value never becomes a variable.
 */
public interface ConfidentialReceiver {

    /** Id of the form. */
    String form();

    /**
     * Takes the values that were filled in: text, whole numbers, flags, and lists of text.
     *
     * @param values by key of the field; empty ones are left out
     */
    void receive(String taskId, String userId, Map<String, Object> values);
}
