package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.AGREEMENTS;
import static fr.imtgrandest.passerelle.action.process.WgAction.BUDGET_EUR;
import static fr.imtgrandest.passerelle.action.process.WgAction.CATEGORY;
import static fr.imtgrandest.passerelle.action.process.WgAction.DIMENSION;
import static fr.imtgrandest.passerelle.action.process.WgAction.END_DATE;
import static fr.imtgrandest.passerelle.action.process.WgAction.EXPECTED_IMPACT;
import static fr.imtgrandest.passerelle.action.process.WgAction.FUNDING_SOURCE;
import static fr.imtgrandest.passerelle.action.process.WgAction.LEAD_SCHOOL;
import static fr.imtgrandest.passerelle.action.process.WgAction.OBJECTIVES;
import static fr.imtgrandest.passerelle.action.process.WgAction.PARTNERS;
import static fr.imtgrandest.passerelle.action.process.WgAction.SCHOOLS;
import static fr.imtgrandest.passerelle.action.process.WgAction.START_DATE;
import static fr.imtgrandest.passerelle.action.process.WgAction.THEME;
import static fr.imtgrandest.passerelle.action.process.WgAction.TITLE;

import fr.imtgrandest.passerelle.action.ActionProposal;
import fr.imtgrandest.passerelle.engine.VariableKey;
import java.util.List;
import java.util.Map;

/** Reads the proposal of an action from its variables. */
final class ActionReader {

    private ActionReader() {}

    /** @throws IllegalStateException if a required field is missing */
    static ActionProposal proposal(Map<String, Object> variables) {
        return new ActionProposal(
                require(TITLE, variables),
                require(CATEGORY, variables),
                require(THEME, variables),
                require(DIMENSION, variables),
                require(OBJECTIVES, variables),
                require(EXPECTED_IMPACT, variables),
                require(LEAD_SCHOOL, variables),
                require(SCHOOLS, variables),
                Money.inCents(require(BUDGET_EUR, variables)),
                FUNDING_SOURCE.find(variables).orElse(null),
                require(START_DATE, variables),
                require(END_DATE, variables),
                PARTNERS.find(variables).orElse(List.of()),
                AGREEMENTS.find(variables).orElse(List.of()));
    }

    private static <T> T require(VariableKey<T> key, Map<String, Object> variables) {
        return key.find(variables).orElseThrow(() -> new IllegalStateException("The action has no " + key));
    }
}
