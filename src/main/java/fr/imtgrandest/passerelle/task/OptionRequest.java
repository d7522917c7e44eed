package fr.imtgrandest.passerelle.task;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * For which form and whom options are asked.
 *
 * @param taskId the task whose form it is; null for a start form
 * @param userId who reads or submits the form; null when nobody is signed in
 * @param locale the reader's language
 */
public record OptionRequest(
        @Nullable String taskId, @Nullable String userId, Locale locale) {}
