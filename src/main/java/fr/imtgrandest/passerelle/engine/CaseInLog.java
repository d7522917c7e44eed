package fr.imtgrandest.passerelle.engine;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The case that this thread works on, as each line of the log names it: the key {@code case}. */
public final class CaseInLog {

    static final String KEY = "case";

    private CaseInLog() {}

    /** From here on lines name this case. */
    public static void enter(String caseId) {
        MDC.put(KEY, caseId);
    }

    /** From here on lines name no case. */
    public static void leave() {
        MDC.remove(KEY);
    }

    /** The case that lines name now; null when none. */
    static @Nullable String current() {
        return MDC.get(KEY);
    }

    /** From here on lines name what they named at another moment. */
    static void back(@Nullable String caseId) {
        if (caseId == null) {
            leave();
        } else {
            enter(caseId);
        }
    }
}
