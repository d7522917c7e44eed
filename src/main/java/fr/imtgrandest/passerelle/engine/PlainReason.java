package fr.imtgrandest.passerelle.engine;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of an error may be read by whoever repairs, who has no right to see cases and people. */
final class PlainReason {

    private static final int LONGEST = 300;
    private static final String LEFT_OUT = "…";

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"'()]+@[^\\s<>,;:\"'()]+");

    /** What a message quotes is what somebody or something gave. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?|“[^”]*”?|«[^»]*»?");

    private PlainReason() {}

    /** The first line, without mail addresses and without what stands in double quotes; null for an empty message. */
    static @Nullable String of(@Nullable String message) {
        if (message == null || message.isBlank()) {
            return null;
        }
        String line = message.strip().lines().findFirst().orElseThrow();
        String plain =
                ADDRESS.matcher(QUOTED.matcher(line).replaceAll(LEFT_OUT)).replaceAll(LEFT_OUT);
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + LEFT_OUT : plain;
    }
}
