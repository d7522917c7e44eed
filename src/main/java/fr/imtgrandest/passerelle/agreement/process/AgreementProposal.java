package fr.imtgrandest.passerelle.agreement.process;

import static java.util.Map.entry;

import fr.imtgrandest.passerelle.agreement.AgreementType;
import fr.imtgrandest.passerelle.agreement.Answer;
import fr.imtgrandest.passerelle.agreement.ArbitrationOutcome;
import fr.imtgrandest.passerelle.agreement.CopyResolution;
import fr.imtgrandest.passerelle.agreement.DegreeAwarding;
import fr.imtgrandest.passerelle.agreement.Dimension;
import fr.imtgrandest.passerelle.agreement.DraftOutcome;
import fr.imtgrandest.passerelle.agreement.Ending;
import fr.imtgrandest.passerelle.agreement.OpinionGiven;
import fr.imtgrandest.passerelle.agreement.PersonalData;
import fr.imtgrandest.passerelle.agreement.ProposalStarts;
import fr.imtgrandest.passerelle.agreement.ReviewRequest;
import fr.imtgrandest.passerelle.agreement.RoundOutcome;
import fr.imtgrandest.passerelle.agreement.ScreeningOutcome;
import fr.imtgrandest.passerelle.agreement.SignatureGiven;
import fr.imtgrandest.passerelle.agreement.SignatureOutcome;
import fr.imtgrandest.passerelle.agreement.SignatureRequest;
import fr.imtgrandest.passerelle.agreement.TemplateDeviation;
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

/** Everything that Java names in {@code bpmn/agreement-proposal.bpmn}. */
final class AgreementProposal {

    static final String PROCESS = ProposalStarts.PROCESS;

    static final String SCREEN_PROPOSAL = "userTask_screenProposal";
    static final String REWORK_PROPOSAL = "userTask_reworkProposal";
    static final String INVITE_SCHOOLS = "callActivity_inviteSchools";
    static final String DRAFT_AGREEMENT = "userTask_draftAgreement";
    static final String REVIEW_ROUND = "callActivity_reviewRound";
    static final String ARBITRATE = "userTask_arbitrate";
    static final String APPROVAL_CHAIN = "callActivity_approvalChain";
    static final String COLLECT_SIGNATURES = "callActivity_collectSignatures";

    /** What judges or signs a text is interrupted where the text changes. */
    static final String TEXT_CHANGED = "agreement.textChanged";

    /** How a case ends, by end event. */
    static final Map<String, Ending> ENDINGS = Map.ofEntries(
            entry("endEvent_proposalWithdrawn", Ending.PROPOSAL_WITHDRAWN),
            entry("endEvent_proposalRefused", Ending.PROPOSAL_REFUSED),
            entry("endEvent_proposalMerged", Ending.PROPOSAL_MERGED),
            entry("endEvent_draftWithdrawn", Ending.DRAFT_WITHDRAWN),
            entry("endEvent_proposalStopped", Ending.PROPOSAL_STOPPED),
            entry("endEvent_approvalRejected", Ending.APPROVAL_REJECTED),
            entry("endEvent_agreementActive", Ending.AGREEMENT_ACTIVE));

    static final String START_FORM = "propose-agreement";
    static final String REWORK_FORM = "rework-proposal";
    static final String SCREEN_FORM = "screen-proposal";
    static final String DRAFT_FORM = "draft-agreement";

    static final VariableKey<String> PROPOSER = CaseVariables.PROPOSER;

    /** Reference of the action that the proposal comes from; absent where it comes from none. */
    static final VariableKey<String> ORIGIN = VariableKey.text("originAction");

    static final VariableKey<String> TITLE = VariableKey.text("title");
    static final VariableKey<AgreementType> TYPE = VariableKey.choice("agreementType", AgreementType.class);
    static final VariableKey<String> PARTNER_NAME = VariableKey.text("partnerName");
    static final VariableKey<String> PARTNER_COUNTRY = VariableKey.text("partnerCountry");
    static final VariableKey<String> PARTNER_CITY = VariableKey.text("partnerCity");
    static final VariableKey<String> PARTNER_WEBSITE = VariableKey.text("partnerWebsite");
    static final VariableKey<String> PARTNER_ROR = VariableKey.text("partnerRor");
    static final VariableKey<String> PARTNER_ERASMUS_CODE = VariableKey.text("partnerErasmusCode");
    static final VariableKey<String> PARTNER_CONTACT_EMAIL = VariableKey.text("partnerContactEmail");
    static final VariableKey<String> LEAD_SCHOOL = CaseVariables.LEAD_SCHOOL;
    static final VariableKey<List<String>> INVITED_SCHOOLS = VariableKey.texts("invitedSchools");
    static final VariableKey<String> OBJECTIVES = VariableKey.text("objectives");
    static final VariableKey<List<String>> THEMES = CaseVariables.THEMES;
    static final VariableKey<LocalDate> START_DATE = VariableKey.date("startDate");
    static final VariableKey<Dimension> DIMENSION = VariableKey.choice("dimension", Dimension.class);
    static final VariableKey<Boolean> CONFIDENTIAL = VariableKey.flag("confidential");

    static final VariableKey<String> RISK_LEVEL = VariableKey.text("riskLevel");
    static final VariableKey<ScreeningOutcome> SCREENING_OUTCOME =
            VariableKey.choice("screeningOutcome", ScreeningOutcome.class);
    static final VariableKey<String> SCREENING_REASON = VariableKey.text("screeningReason");
    static final VariableKey<String> MERGE_WITH = VariableKey.text("mergeWith");

    static final VariableKey<List<Answer>> PARTICIPATIONS = VariableKey.records("participations", Answer.class);
    static final VariableKey<List<String>> JOINING_SCHOOLS = ApprovalVariables.JOINING_SCHOOLS;
    static final VariableKey<Integer> SCHOOL_COUNT = VariableKey.number("schoolCount");
    static final VariableKey<Integer> ROUND = CaseVariables.ROUND;

    static final VariableKey<DraftOutcome> DRAFT_OUTCOME = VariableKey.choice("draftOutcome", DraftOutcome.class);
    static final VariableKey<Integer> DURATION_YEARS = VariableKey.number("durationYears");
    static final VariableKey<List<String>> LANGUAGES = VariableKey.texts("languages");
    static final VariableKey<Integer> SEATS_OUT_PER_YEAR = VariableKey.number("seatsOutPerYear");
    static final VariableKey<Integer> SEATS_IN_PER_YEAR = VariableKey.number("seatsInPerYear");
    static final VariableKey<BigDecimal> AMOUNT_EUR = VariableKey.money("amountEur");
    static final VariableKey<PersonalData> PERSONAL_DATA = VariableKey.choice("personalData", PersonalData.class);
    static final VariableKey<Boolean> IP_STAKE = VariableKey.flag("ipStake");
    static final VariableKey<Boolean> PPST_SENSITIVE = VariableKey.flag("ppstSensitive");
    static final VariableKey<Boolean> ZRR_INVOLVED = VariableKey.flag("zrrInvolved");
    static final VariableKey<DegreeAwarding> DEGREE_AWARDING =
            VariableKey.choice("degreeAwarding", DegreeAwarding.class);
    static final VariableKey<TemplateDeviation> DEVIATION_FROM_TEMPLATE =
            VariableKey.choice("deviationFromTemplate", TemplateDeviation.class);
    /** Of cases that were drafted before their documents were kept here; no form asks for them any more. */
    static final VariableKey<String> DRAFT_LINK = VariableKey.text("draftLink");

    static final VariableKey<String> DRAFT_VERSION = VariableKey.text("draftVersion");
    static final VariableKey<String> KEY_CLAUSES = VariableKey.text("keyClauses");

    static final VariableKey<List<ReviewRequest>> REVIEWS = VariableKey.records("reviews", ReviewRequest.class);
    static final VariableKey<Boolean> REVIEWS_NEEDED = VariableKey.flag("reviewsNeeded");
    static final VariableKey<List<OpinionGiven>> OPINIONS = VariableKey.records("opinions", OpinionGiven.class);
    static final VariableKey<RoundOutcome> ROUND_OUTCOME = VariableKey.choice("roundOutcome", RoundOutcome.class);
    static final VariableKey<ArbitrationOutcome> ARBITRATION_OUTCOME =
            VariableKey.choice("arbitrationOutcome", ArbitrationOutcome.class);
    static final VariableKey<String> ARBITRATION_REASON = VariableKey.text("arbitrationReason");

    static final VariableKey<List<DecisionRequest>> APPROVALS = ApprovalVariables.APPROVALS;
    static final VariableKey<Ballot> BALLOT = ApprovalVariables.BALLOT;
    static final VariableKey<List<DecisionGiven>> DECISIONS = ApprovalVariables.DECISIONS;
    static final VariableKey<List<VoteGiven>> VOTES = ApprovalVariables.VOTES;
    static final VariableKey<ApprovalOutcome> APPROVAL_OUTCOME = ApprovalVariables.APPROVAL_OUTCOME;

    static final VariableKey<LocalDate> APPROVED_ON = VariableKey.date("approvedOn");
    static final VariableKey<List<SignatureRequest>> SIGNATORIES =
            VariableKey.records("signatories", SignatureRequest.class);
    static final VariableKey<List<SignatureGiven>> SIGNATURES = VariableKey.records("signatures", SignatureGiven.class);

    static final VariableKey<SignatureOutcome> SIGNATURE_OUTCOME =
            VariableKey.choice("signatureOutcome", SignatureOutcome.class);
    static final VariableKey<CopyResolution> COPY_RESOLUTION =
            VariableKey.record("copyResolution", CopyResolution.class);

    static final VariableKey<String> RENEWAL = VariableKey.text("renewal");
    static final VariableKey<Integer> NOTICE_MONTHS = VariableKey.number("noticeMonths");
    static final VariableKey<Integer> MAX_YEARS = VariableKey.number("maxYears");
    static final VariableKey<LocalDate> LATEST_END = VariableKey.date("latestEnd");

    private AgreementProposal() {}
}
