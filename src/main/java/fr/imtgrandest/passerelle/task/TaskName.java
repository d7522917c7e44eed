package fr.imtgrandest.passerelle.task;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a task as lists show it: what to do, about what of the case, in which case.
 *
 * @param step name of the task in its model
 * @param subject what tells it from others of its kind in the case; null where nothing does
 * @param about the case and whom it is with; null for a task that does not say
 */
record TaskName(
        String step, @Nullable String subject, @Nullable String about) {

    /** The engine keeps no more. */
    private static final int LONGEST = 255;

    private static final String SUBJECT = " : ";
    private static final String ABOUT = " · ";
    private static final String CUT = "…";
    private static final Pattern STORED = Pattern.compile(
            "(?<step>.*?)( : (?<subject>.*?))?( · (?<about>(AGR|ACT)-\\d{4}-\\d{4,}.*))?", Pattern.DOTALL);

    static TaskName parse(String stored) {
        Matcher parts = STORED.matcher(stored);
        return parts.matches()
                ? new TaskName(parts.group("step"), parts.group("subject"), parts.group("about"))
                : new TaskName(stored, null, null);
    }

    /** The name for a reader of English, whose colons follow the word. */
    String english() {
        return cut(step + (subject == null ? "" : ": " + subject) + (about == null ? "" : ABOUT + about));
    }

    /** All of it, the end cut off where it would be too long for the engine. */
    String stored() {
        return cut(step + (subject == null ? "" : SUBJECT + subject) + (about == null ? "" : ABOUT + about));
    }

    private static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - CUT.length()) + CUT;
    }
}
