package fr.imtgrandest.passerelle.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The approval record: who decided what for which content.
 *
 * @param outcome how the approval ended, or that it goes on
 * @param tallies of the votes, one per round
 */
public record DecisionPaper(
        PaperHead head,
        Proof proof,
        String outcome,
        List<Judged> contents,
        List<Line> answers,
        List<Line> opinions,
        List<Line> decisions,
        List<Line> votes,
        List<String> tallies) {

    public DecisionPaper {
        contents = List.copyOf(contents);
        answers = List.copyOf(answers);
        opinions = List.copyOf(opinions);
        decisions = List.copyOf(decisions);
        votes = List.copyOf(votes);
        tallies = List.copyOf(tallies);
    }

    /**
     * By what the paper is verified.
     *
     * @param position of the row of the journal whose hash is the seal
     * @param address where whoever holds the paper verifies it
     * @param picture the address as a QR code, as the source of an image
     */
    public record Proof(String code, String seal, long position, String address, String picture) {}

    /**
     * A content that was judged.
     *
     * @param number from 1, by which lines refer to it
     */
    public record Judged(int number, String hash, List<PaperHead.File> documents) {}

    /**
     * One answer.
     *
     * @param who the school or the group that answered
     * @param about what was asked of them, or in which round; null where that says nothing
     * @param words what they wrote with it
     * @param by the person; null where nobody answered in time
     * @param content number of what it was given for; null where that is not known or does not matter
     */
    public record Line(
            String who,
            @Nullable String about,
            String answer,
            @Nullable String words,
            @Nullable String by,
            String at,
            @Nullable Integer content) {}
}
