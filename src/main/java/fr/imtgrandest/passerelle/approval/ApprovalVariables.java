package fr.imtgrandest.passerelle.approval;

import fr.imtgrandest.passerelle.engine.VariableKey;
import java.util.List;

/** What a process hands to the approval that it calls and what it gets back, and what tells an approval's tasks. */
public final class ApprovalVariables {

    public static final VariableKey<List<DecisionRequest>> APPROVALS =
            VariableKey.records("approvals", DecisionRequest.class);

    /** Absent where the college is not asked. */
    public static final VariableKey<Ballot> BALLOT = VariableKey.record("ballot", Ballot.class);

    /** The schools that take part, the lead school among them. */
    public static final VariableKey<List<String>> JOINING_SCHOOLS = VariableKey.texts("joiningSchools");

    /** Decisions of all rounds, the oldest first. */
    public static final VariableKey<List<DecisionGiven>> DECISIONS =
            VariableKey.records("decisions", DecisionGiven.class);

    /** Votes of all rounds, the oldest first. */
    public static final VariableKey<List<VoteGiven>> VOTES = VariableKey.records("votes", VoteGiven.class);

    public static final VariableKey<ApprovalOutcome> APPROVAL_OUTCOME =
            VariableKey.choice("approvalOutcome", ApprovalOutcome.class);

    /** Group that is asked; local to each decision. */
    public static final VariableKey<String> DECISION_GROUP = VariableKey.text("decisionGroup");

    /** School whose director votes; local to each vote. */
    public static final VariableKey<String> VOTE_SCHOOL = VariableKey.text("voteSchool");

    private ApprovalVariables() {}
}
