package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.VariableKey;
import java.util.List;

/** Variables of cases that more than one feature knows. */
public final class CaseVariables {

    /** Account of the person who proposed. */
    public static final VariableKey<String> PROPOSER = VariableKey.text("proposer");

    public static final VariableKey<String> LEAD_SCHOOL = VariableKey.text("leadSchool");

    /** Id of the theme of an action. */
    public static final VariableKey<String> THEME = VariableKey.text("theme");

    /** Ids of the themes of an agreement. */
    public static final VariableKey<List<String>> THEMES = VariableKey.texts("themes");

    /** How often the substance was put to reviews and decisions, from 1. */
    public static final VariableKey<Integer> ROUND = VariableKey.number("round");

    /** What a decision is about where a case asks for several; absent where it is the case itself. */
    public static final VariableKey<String> MATTER = VariableKey.text("matter");

    /** What somebody is asked, where not all are asked the same in a round; absent where they are. */
    public static final VariableKey<List<String>> QUESTIONS = VariableKey.texts("questions");

    private CaseVariables() {}
}
