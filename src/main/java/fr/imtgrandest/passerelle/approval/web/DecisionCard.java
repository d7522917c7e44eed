package fr.imtgrandest.passerelle.approval.web;

import fr.imtgrandest.passerelle.task.BlockView;
import fr.imtgrandest.passerelle.task.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision or vote that waits, in the reader's words.
 *
 * @param page address of the page of its case; null for a task that names no case
 * @param due null without a due date
 * @param asked for whom and by which rule
 * @param toRead what others said and what would be agreed
 * @param more what was proposed, to unfold
 * @param question asks for the answer
 * @param reasonLabel asks for the reason
 * @param approval the option that approves without reserve, by value and label
 */
record DecisionCard(
        String id,
        String name,
        String reference,
        String subject,
        @Nullable String page,
        @Nullable String due,
        boolean late,
        List<BlockView> asked,
        List<BlockView> toRead,
        List<BlockView> more,
        String question,
        List<Option> options,
        String reasonLabel,
        Option approval) {}
