package fr.imtgrandest.passerelle.approval.process;

import fr.imtgrandest.passerelle.approval.ApprovalVariables;
import fr.imtgrandest.passerelle.approval.Decision;
import fr.imtgrandest.passerelle.approval.Vote;
import fr.imtgrandest.passerelle.engine.VariableKey;
import java.util.List;

/** Everything that Java names in {@code bpmn/approval-chain.bpmn}. */
public final class ApprovalChain {

    public static final String PROCESS = "approval-chain";
    public static final String DECIDE = "userTask_decide";
    public static final String VOTE_TASK = "userTask_vote";
    public static final String DECIDE_FORM = "decide";
    public static final String VOTE_FORM = "vote";

    public static final VariableKey<Integer> DECISION_COUNT = VariableKey.number("decisionCount");

    /** Local to each decision; absent where an office decides. */
    public static final VariableKey<String> DECISION_SCHOOL = VariableKey.text("decisionSchool");

    public static final VariableKey<String> DECISION_GROUP = ApprovalVariables.DECISION_GROUP;
    public static final VariableKey<Decision> DECISION = VariableKey.choice("decision", Decision.class);
    public static final VariableKey<String> DECISION_REASON = VariableKey.text("decisionReason");

    public static final VariableKey<Boolean> VOTE_NEEDED = VariableKey.flag("voteNeeded");

    /** The schools whose directors are asked in this sitting. */
    public static final VariableKey<List<String>> VOTERS_TO_ASK = VariableKey.texts("votersToAsk");

    public static final VariableKey<Integer> VOTER_COUNT = VariableKey.number("voterCount");

    /** How long the sitting is open, as an ISO 8601 duration. */
    public static final VariableKey<String> SITTING_TIME = VariableKey.text("sittingTime");

    public static final VariableKey<String> SITTING_REMINDER_TIME = VariableKey.text("sittingReminderTime");

    /** Whether the result is certain whoever else votes. */
    public static final VariableKey<Boolean> VOTE_SETTLED = VariableKey.flag("voteSettled");

    public static final VariableKey<Boolean> QUORUM_MISSED = VariableKey.flag("quorumMissed");

    /** Local to each vote. */
    public static final VariableKey<String> VOTE_SCHOOL = ApprovalVariables.VOTE_SCHOOL;

    public static final VariableKey<String> VOTE_GROUP = VariableKey.text("voteGroup");
    public static final VariableKey<Vote> VOTE = VariableKey.choice("vote", Vote.class);
    public static final VariableKey<String> VOTE_REASON = VariableKey.text("voteReason");

    private ApprovalChain() {}
}
