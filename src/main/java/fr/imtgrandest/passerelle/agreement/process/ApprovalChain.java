package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.Decision;
import fr.imtgrandest.passerelle.engine.VariableKey;

/** Everything that Java names in {@code bpmn/approval-chain.bpmn}. */
final class ApprovalChain {

    static final String PROCESS = "approval-chain";
    static final String DECIDE = "userTask_decide";
    static final String DECIDE_FORM = "decide";

    static final VariableKey<Integer> DECISION_COUNT = VariableKey.number("decisionCount");

    /** Local to each decision. */
    static final VariableKey<String> DECISION_SCHOOL = VariableKey.text("decisionSchool");

    static final VariableKey<String> DECISION_GROUP = VariableKey.text("decisionGroup");
    static final VariableKey<Decision> DECISION = VariableKey.choice("decision", Decision.class);
    static final VariableKey<String> DECISION_REASON = VariableKey.text("decisionReason");

    private ApprovalChain() {}
}
