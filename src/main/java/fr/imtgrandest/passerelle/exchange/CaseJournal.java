package fr.imtgrandest.passerelle.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.imtgrandest.passerelle.journal.Head;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chain of a case with all that its hashes are made over, as {@code journal.json} in a case's file writes it.
 *
 * @param form how the hashes are made
 * @param beginning what the first row follows
 * @param published the end of the chain that was published last; null where none was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseJournal(
        String form,
        String chain,
        String beginning,
        Head head,
        @Nullable Head published,
        List<Row> rows) {

    /**
     * A row.
     *
     * @param sealed the bytes that its hash is the SHA-256 of, in base 64; null where the row is withheld
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            @JsonUnwrapped HistoryCopy.Row row, @Nullable String sealed) {}
}
