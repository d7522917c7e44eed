package fr.imtgrandest.passerelle.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job that failed for good: what it was to do is not done.
 *
 * @param caseId reference of the case that stands still, or the id of its process instance where it has none; null where the job
 *     is about no case
 * @param step id of the step in its model; null where the job is about no case
 * @param work type of the {@link BackgroundTask}; null where the job is one of a case
 * @param reason what the error says, without what people may have written; null where nothing is known
 */
public record FailedJob(
        String id,
        @Nullable String caseId,
        @Nullable String step,
        @Nullable String work,
        Instant since,
        @Nullable String reason) {}
