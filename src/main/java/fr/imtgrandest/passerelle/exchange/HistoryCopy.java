package fr.imtgrandest.passerelle.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The journal of a case as someone may take it with them, with what proves it.
 *
 * @param proof how the hashes are made
 * @param head the hash of the last row
 */
public record HistoryCopy(String reference, Instant copiedAt, String proof, String head, List<Row> rows) {

    public HistoryCopy {
        rows = List.copyOf(rows);
    }

    /**
     * A row; of one that the reader may not see, only position, previous and hash.
     *
     * @param who the person's name, which is not under the seal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            long position,
            @Nullable Instant at,
            @Nullable String kind,
            @Nullable String act,
            @Nullable String who,
            @Nullable String account,
            @Nullable String person,
            @Nullable String school,
            @Nullable String onBehalfOf,
            @Nullable String subject,
            @Nullable String step,
            @Nullable String task,
            @Nullable String contentHash,
            @Nullable String request,
            @Nullable List<String> endedTasks,
            @Nullable List<String> engineLog,
            @Nullable String engineLogDigest,
            @Nullable List<Value> values,
            String previous,
            String hash) {}

    /** A value; of one that the reader may not see, or that was blanked, only name and digest. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Value(
            String name,
            String digest,
            @Nullable String salt,
            @Nullable String before,
            @Nullable String after) {}
}
