package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.VariableKey;

/** Variables that every case has, whichever feature it belongs to. */
public final class CaseVariables {

    /** Account of the person who proposed. */
    public static final VariableKey<String> PROPOSER = VariableKey.text("proposer");

    public static final VariableKey<String> LEAD_SCHOOL = VariableKey.text("leadSchool");

    /** How often the substance was put to reviews and decisions, from 1. */
    public static final VariableKey<Integer> ROUND = VariableKey.number("round");

    private CaseVariables() {}
}
