package fr.imtgrandest.passerelle.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An organisation in the Research Organization Registry.
 *
 * @param suffix the nine characters after the address of the registry
 */
public record RorId(String suffix) {

    private static final String ADDRESS = "https://ror.org/";
    private static final Pattern SHAPE = Pattern.compile("(?:https://ror\\.org/)?(0[a-hj-km-np-tv-z0-9]{6}[0-9]{2})");
    private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

    /** @throws IllegalArgumentException if it is not an identifier with the right check digits */
    public RorId {
        if (suffix.length() != 9 || !isValid(suffix)) {
            throw new IllegalArgumentException("Not a ROR identifier: " + suffix);
        }
    }

    /** Reads a bare identifier or its full address; empty if the shape or the check digits are wrong. */
    public static Optional<RorId> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches() && isValid(matcher.group(1))
                ? Optional.of(new RorId(matcher.group(1)))
                : Optional.empty();
    }

    /**
     * Reads an identifier that must be right.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static RorId of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("Not a ROR identifier: " + text));
    }

    /** The full address, which is how the registry writes it. */
    @Override
    public String toString() {
        return ADDRESS + suffix;
    }

    private static boolean isValid(String suffix) {
        if (!SHAPE.matcher(suffix).matches()) {
            return false;
        }
        long number = 0;
        for (char digit : suffix.substring(0, 7).toCharArray()) {
            number = number * CROCKFORD.length() + CROCKFORD.indexOf(digit);
        }
        // ISO 7064 MOD 97-10
        return 98 - number * 100 % 97 == Integer.parseInt(suffix.substring(7));
    }
}
