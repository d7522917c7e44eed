package fr.imtgrandest.passerelle.action.process;

import fr.imtgrandest.passerelle.action.Acceptance;
import fr.imtgrandest.passerelle.action.ActionCategory;
import fr.imtgrandest.passerelle.action.ActionEnding;
import fr.imtgrandest.passerelle.action.ActionOutcome;
import fr.imtgrandest.passerelle.action.CheckOutcome;
import fr.imtgrandest.passerelle.action.Continuation;
import fr.imtgrandest.passerelle.action.Course;
import fr.imtgrandest.passerelle.action.FundingSource;
import fr.imtgrandest.passerelle.action.Light;
import fr.imtgrandest.passerelle.action.MemberOpinion;
import fr.imtgrandest.passerelle.action.MemberOpinionGiven;
import fr.imtgrandest.passerelle.action.Milestone;
import fr.imtgrandest.passerelle.agreement.Dimension;
import fr.imtgrandest.passerelle.approval.ApprovalOutcome;
import fr.imtgrandest.passerelle.approval.ApprovalVariables;
import fr.imtgrandest.passerelle.approval.Ballot;
import fr.imtgrandest.passerelle.approval.DecisionGiven;
import fr.imtgrandest.passerelle.approval.DecisionRequest;
import fr.imtgrandest.passerelle.approval.VoteGiven;
import fr.imtgrandest.passerelle.engine.VariableKey;
import fr.imtgrandest.passerelle.task.CaseVariables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Everything that Java names in {@code bpmn/wg-action.bpmn}. */
public final class WgAction {

    public static final String PROCESS = "wg-action";

    public static final String CHECK_ACTION = "userTask_checkAction";
    public static final String REWORK_ACTION = "userTask_reworkAction";
    public static final String CONSULT_MEMBER = "userTask_consultMember";
    public static final String DECIDE_CONTINUATION = "userTask_decideContinuation";
    public static final String APPROVAL_CHAIN = "callActivity_approvalChain";
    public static final String PLAN_ACTION = "userTask_planAction";
    public static final String REALISATION = "subProcess_realisation";
    public static final String DO_MILESTONE = "userTask_doMilestone";
    public static final String ACCEPT_MILESTONE = "userTask_acceptMilestone";
    public static final String PROGRESS = "subProcess_progress";
    public static final String REPORT_PROGRESS = "userTask_reportProgress";
    public static final String STEER_ACTION = "userTask_steerAction";
    public static final String COURSE_VOTE = "callActivity_courseVote";
    public static final String CLOSE_ACTION = "userTask_closeAction";
    public static final String TAKE_NOTE = "userTask_takeNote";
    public static final String PROPOSE_AGREEMENT = "userTask_proposeAgreement";
    public static final String CONSULTATION_OVER = "boundaryEvent_consultationOver";

    /** How a case ends, by end event. */
    public static final Map<String, ActionEnding> ENDINGS = Map.of(
            "endEvent_actionWithdrawn", ActionEnding.ACTION_WITHDRAWN,
            "endEvent_proposalWithdrawn", ActionEnding.ACTION_WITHDRAWN,
            "endEvent_checkRefused", ActionEnding.CHECK_REFUSED,
            "endEvent_consultationFailed", ActionEnding.CONSULTATION_FAILED,
            "endEvent_approvalRejected", ActionEnding.APPROVAL_REJECTED,
            "endEvent_actionStopped", ActionEnding.ACTION_STOPPED,
            "endEvent_actionCompleted", ActionEnding.ACTION_COMPLETED);

    static final String START_FORM = "propose-action";
    static final String REWORK_FORM = "rework-action";
    static final String CHECK_FORM = "check-action";
    static final String CONSULT_FORM = "consult-member";
    static final String PLAN_FORM = "plan-action";
    static final String ACCEPT_FORM = "accept-milestone";
    static final String STEER_FORM = "steer-action";

    /** Told when a member finds a partnership worth an agreement. */
    static final String PARTNERSHIP_FOUND = "action.partnershipFound";

    /** Told when a proposal is taken back before its approval. */
    static final String PROPOSAL_WITHDRAWN = "action.proposalWithdrawn";

    static final VariableKey<String> PROPOSER = CaseVariables.PROPOSER;
    static final VariableKey<String> TITLE = VariableKey.text("title");
    static final VariableKey<ActionCategory> CATEGORY = VariableKey.choice("category", ActionCategory.class);
    static final VariableKey<String> THEME = CaseVariables.THEME;
    static final VariableKey<Dimension> DIMENSION = VariableKey.choice("dimension", Dimension.class);
    static final VariableKey<String> OBJECTIVES = VariableKey.text("objectives");
    static final VariableKey<String> EXPECTED_IMPACT = VariableKey.text("expectedImpact");
    static final VariableKey<String> LEAD_SCHOOL = CaseVariables.LEAD_SCHOOL;
    static final VariableKey<List<String>> SCHOOLS = VariableKey.texts("schools");
    static final VariableKey<BigDecimal> BUDGET_EUR = VariableKey.money("budgetEur");
    static final VariableKey<FundingSource> FUNDING_SOURCE = VariableKey.choice("fundingSource", FundingSource.class);
    static final VariableKey<LocalDate> START_DATE = VariableKey.date("startDate");
    static final VariableKey<LocalDate> END_DATE = VariableKey.date("endDate");
    static final VariableKey<List<String>> PARTNERS = VariableKey.texts("partners");
    static final VariableKey<List<String>> AGREEMENTS = VariableKey.texts("agreements");

    /** How many schools take part, as the table of approvals asks it. */
    static final VariableKey<Integer> SCHOOL_COUNT = VariableKey.number("schoolCount");

    static final VariableKey<CheckOutcome> CHECK_OUTCOME = VariableKey.choice("checkOutcome", CheckOutcome.class);
    static final VariableKey<String> CHECK_REASON = VariableKey.text("checkReason");
    static final VariableKey<Integer> ROUND = CaseVariables.ROUND;

    static final VariableKey<Boolean> CONSULTATION_NEEDED = VariableKey.flag("consultationNeeded");

    /** Accounts of the members who are asked. */
    static final VariableKey<List<String>> CONSULTED_MEMBERS = VariableKey.texts("consultedMembers");

    static final VariableKey<Integer> CONSULTED_COUNT = VariableKey.number("consultedCount");
    static final VariableKey<List<MemberOpinionGiven>> CONSULTATION =
            VariableKey.records("consultation", MemberOpinionGiven.class);
    static final VariableKey<Boolean> HALF_TOOK_PART = VariableKey.flag("halfTookPart");

    /** Local to each member. */
    static final VariableKey<String> CONSULTED_MEMBER = VariableKey.text("consultedMember");

    static final VariableKey<MemberOpinion> MEMBER_OPINION = VariableKey.choice("memberOpinion", MemberOpinion.class);
    static final VariableKey<String> MEMBER_COMMENT = VariableKey.text("memberComment");
    static final VariableKey<Continuation> CONTINUATION = VariableKey.choice("continuation", Continuation.class);
    static final VariableKey<String> CONTINUATION_REASON = VariableKey.text("continuationReason");

    static final VariableKey<List<DecisionRequest>> APPROVALS = ApprovalVariables.APPROVALS;
    static final VariableKey<Ballot> BALLOT = ApprovalVariables.BALLOT;
    static final VariableKey<List<DecisionGiven>> DECISIONS = ApprovalVariables.DECISIONS;
    static final VariableKey<List<VoteGiven>> VOTES = ApprovalVariables.VOTES;

    static final VariableKey<List<Milestone>> MILESTONES = VariableKey.records("milestones", Milestone.class);
    static final VariableKey<Integer> MILESTONE_COUNT = VariableKey.number("milestoneCount");

    /** Local to each milestone: where it stands in the plan, from 0. */
    static final VariableKey<Integer> MILESTONE_POSITION = VariableKey.number("milestonePosition");

    static final VariableKey<String> MILESTONE_OWNER = VariableKey.text("milestoneOwner");

    /** ISO 8601 instant, as the three reminders. */
    static final VariableKey<String> MILESTONE_DUE_AT = VariableKey.text("milestoneDueAt");

    static final VariableKey<String> REMIND_BEFORE = VariableKey.text("remindBefore");
    static final VariableKey<String> REMIND_AT = VariableKey.text("remindAt");
    static final VariableKey<String> REMIND_AFTER = VariableKey.text("remindAfter");
    static final VariableKey<String> MILESTONE_REPORT = VariableKey.text("milestoneReport");
    static final VariableKey<Acceptance> ACCEPTANCE = VariableKey.choice("acceptance", Acceptance.class);
    static final VariableKey<String> ACCEPTANCE_COMMENT = VariableKey.text("acceptanceComment");

    /** Local to each progress report. */
    static final VariableKey<Light> LIGHT = VariableKey.choice("light", Light.class);

    static final VariableKey<String> PROGRESS_NOTE = VariableKey.text("progressNote");
    static final VariableKey<BigDecimal> SPENT_EUR = VariableKey.money("spentEur");
    static final VariableKey<Boolean> TWO_REDS = VariableKey.flag("twoReds");
    static final VariableKey<Course> COURSE = VariableKey.choice("course", Course.class);
    static final VariableKey<String> COURSE_REASON = VariableKey.text("courseReason");
    static final VariableKey<BigDecimal> REDUCED_BUDGET_EUR = VariableKey.money("reducedBudgetEur");
    static final VariableKey<List<DecisionRequest>> COURSE_APPROVALS =
            VariableKey.records("courseApprovals", DecisionRequest.class);
    static final VariableKey<Ballot> COURSE_BALLOT = VariableKey.record("courseBallot", Ballot.class);

    /** How often the college was asked how the action goes on, this time included. */
    static final VariableKey<Integer> COURSE_ROUND = VariableKey.number("courseRound");

    /** Tells this question to the college apart from all others of the case. */
    static final VariableKey<String> COURSE_MATTER = VariableKey.text("courseMatter");

    static final VariableKey<List<VoteGiven>> COURSE_VOTES = VariableKey.records("courseVotes", VoteGiven.class);
    static final VariableKey<ApprovalOutcome> COURSE_OUTCOME =
            VariableKey.choice("courseOutcome", ApprovalOutcome.class);
    static final VariableKey<Boolean> ACTION_STOPPED = VariableKey.flag("actionStopped");

    /** Why the college stopped the action. */
    static final VariableKey<String> STOP_REASON = VariableKey.text("stopReason");

    static final VariableKey<String> CLOSING_REPORT = VariableKey.text("closingReport");
    static final VariableKey<ActionOutcome> OUTCOME = VariableKey.choice("outcome", ActionOutcome.class);
    static final VariableKey<String> NOTE_COMMENT = VariableKey.text("noteComment");

    /** Account of the person who proposes an agreement out of the action. */
    static final VariableKey<String> AGREEMENT_PROPOSER = VariableKey.text("agreementProposer");

    private WgAction() {}
}
