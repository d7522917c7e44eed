package fr.imtgrandest.passerelle.approval.process;

import fr.imtgrandest.passerelle.approval.Decision;
import fr.imtgrandest.passerelle.approval.Vote;
import fr.imtgrandest.passerelle.task.WaitingTask;
import java.util.Arrays;
import java.util.List;

/** What a director or an office can be asked in an approval. */
public enum Asked {
    DECISION(
            ApprovalChain.DECIDE,
            ApprovalChain.DECISION.name(),
            ApprovalChain.DECISION_REASON.name(),
            Decision.APPROVE.name()),
    VOTE(ApprovalChain.VOTE_TASK, ApprovalChain.VOTE.name(), ApprovalChain.VOTE_REASON.name(), Vote.FOR.name());

    static final List<String> STEPS =
            Arrays.stream(values()).map(asked -> asked.step).toList();

    private final String step;
    private final String choice;
    private final String reason;
    private final String approval;

    Asked(String step, String choice, String reason, String approval) {
        this.step = step;
        this.choice = choice;
        this.reason = reason;
        this.approval = approval;
    }

    /**
     * What a task asks.
     *
     * @throws IllegalArgumentException if it asks for neither
     */
    public static Asked of(WaitingTask task) {
        return Arrays.stream(values())
                .filter(asked -> asked.step.equals(task.step()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No decision: " + task.step()));
    }

    /** Key of the field that takes the answer. */
    public String choice() {
        return choice;
    }

    /** Key of the field that takes the reason. */
    public String reason() {
        return reason;
    }

    /** The answer that approves without any reserve. */
    public String approval() {
        return approval;
    }
}
