package fr.imtgrandest.passerelle.agreement.web;

import fr.imtgrandest.passerelle.task.Fact;
import fr.imtgrandest.passerelle.task.HistoryLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a case, in the reader's words.
 *
 * @param now one sentence per step that waits, or how the case ended
 * @param effect when the agreement takes effect; null unless it is active and begins in the future
 * @param draftLink where the text lies, of a case drafted before its documents were kept here; else null
 * @param submissions which documents people were asked about
 * @param actions reference and title of each action linked with it
 */
record CasePage(
        CaseRow row,
        List<String> now,
        @Nullable String effect,
        @Nullable String period,
        @Nullable String reason,
        @Nullable String mergedWith,
        List<Fact> proposal,
        List<Fact> conditions,
        @Nullable String draftLink,
        List<Fact> answers,
        List<Fact> opinionCounts,
        List<SubmissionRow> submissions,
        List<Fact> opinions,
        List<Fact> confidentialOpinions,
        List<Fact> decisions,
        List<Fact> votes,
        List<Fact> signatures,
        List<Fact> actions,
        List<HistoryLine> history) {}
