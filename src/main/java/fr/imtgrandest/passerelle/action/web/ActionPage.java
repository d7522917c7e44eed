package fr.imtgrandest.passerelle.action.web;

import fr.imtgrandest.passerelle.task.Fact;
import fr.imtgrandest.passerelle.task.HistoryLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of an action, in the reader's words.
 *
 * @param now one sentence per step that waits, or how the action ended
 * @param reason why it ended; null while it is under way or where none was asked for
 * @param timeline null until it is planned
 * @param agreements reference and title of each agreement that the reader may see
 * @param discussion what was said on the way; null for those whom the action does not concern
 */
record ActionPage(
        ActionRow row,
        String period,
        List<String> now,
        @Nullable String reason,
        boolean mayProposeAgreement,
        boolean mayWithdraw,
        @Nullable Timeline timeline,
        List<MilestoneLine> milestones,
        Spending spending,
        List<ReportLine> reports,
        List<Fact> closing,
        List<Fact> description,
        List<String> partners,
        List<Fact> agreements,
        @Nullable Discussion discussion) {

    /** How many sentences of those that say what it waits for are shown at once. */
    private static final int AT_ONCE = 4;

    /** The first of them. */
    public List<String> nowFirst() {
        return now.stream().limit(AT_ONCE).toList();
    }

    /** The others. */
    public List<String> nowMore() {
        return now.stream().skip(AT_ONCE).toList();
    }

    /**
     * What people said of an action on its way.
     *
     * @param course what was put to the college after two red lights, and what became of it
     */
    record Discussion(
            List<Fact> consultation,
            List<Fact> decisions,
            List<Fact> votes,
            List<Fact> course,
            List<HistoryLine> history) {}
}
