package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.Opinion;
import fr.imtgrandest.passerelle.engine.VariableKey;
import java.util.List;

/** Everything that Java names in {@code bpmn/review-round.bpmn}. */
final class ReviewRound {

    static final String PROCESS = "review-round";
    static final String GIVE_OPINION = "userTask_giveOpinion";

    static final String OPINION_FORM = "give-opinion";
    static final String SECURITY_OPINION_FORM = "give-security-opinion";

    static final VariableKey<Integer> REVIEW_COUNT = VariableKey.number("reviewCount");

    /** Local to each review. */
    static final VariableKey<String> REVIEW_GROUP = VariableKey.text("reviewGroup");

    static final VariableKey<List<String>> REVIEW_KINDS = VariableKey.texts("reviewKinds");
    static final VariableKey<String> FORM = VariableKey.text("opinionForm");
    static final VariableKey<Boolean> BLOCKING = VariableKey.flag("blocking");

    /** ISO 8601 duration, such as {@code P15D}. */
    static final VariableKey<String> DUE_IN = VariableKey.text("dueIn");

    static final VariableKey<String> FOLLOW_UP_IN = VariableKey.text("followUpIn");
    static final VariableKey<Opinion> OPINION = VariableKey.choice("opinion", Opinion.class);
    static final VariableKey<String> OPINION_COMMENT = VariableKey.text("opinionComment");

    private ReviewRound() {}

    /** What a review asks: a kind, for one content; for another content it is another question. */
    static List<String> questions(List<String> kinds, String contentHash) {
        return kinds.stream().map(kind -> kind + "@" + contentHash).toList();
    }
}
