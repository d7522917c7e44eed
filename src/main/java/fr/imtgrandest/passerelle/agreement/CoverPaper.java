package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.task.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cover sheet of a concluded agreement.
 *
 * @param parties the legal parties and the partner
 * @param contentHash of what was signed; null where that is not known
 */
public record CoverPaper(
        PaperHead head,
        List<String> parties,
        List<Fact> facts,
        List<Signed> signatures,
        @Nullable String contentHash,
        List<PaperHead.File> documents) {

    public CoverPaper {
        parties = List.copyOf(parties);
        facts = List.copyOf(facts);
        signatures = List.copyOf(signatures);
        documents = List.copyOf(documents);
    }

    /** One signature. */
    public record Signed(String party, String name, String capacity, String place, String on, String method) {}
}
