package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.Participation;
import fr.imtgrandest.passerelle.engine.VariableKey;
import java.util.List;

/** Everything that Java names in {@code bpmn/school-opt-in.bpmn}. */
final class SchoolOptIn {

    static final String PROCESS = "school-opt-in";
    static final String ANSWER_INVITATION = "userTask_answerInvitation";

    static final VariableKey<List<String>> SCHOOLS_TO_ASK = VariableKey.texts("schoolsToAsk");
    static final VariableKey<Integer> INVITATION_COUNT = VariableKey.number("invitationCount");

    /** Local to each invitation. */
    static final VariableKey<String> INVITED_SCHOOL = VariableKey.text("invitedSchool");

    static final VariableKey<Participation> PARTICIPATION = VariableKey.choice("participation", Participation.class);
    static final VariableKey<String> PARTICIPATION_COMMENT = VariableKey.text("participationComment");

    private SchoolOptIn() {}
}
