package fr.imtgrandest.passerelle.document;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The code by which an issued paper is verified: 20 digits of Crockford's base 32, 100 random bits that nobody guesses.
 *
 * @param digits in upper case, without the dashes between groups
 */
public record PaperCode(String digits) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final Pattern DIGITS = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}\\p{Zs}]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException if it is no code */
    public PaperCode {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("Not the code of a paper");
        }
    }

    static PaperCode next() {
        return new PaperCode(RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(digit -> ALPHABET.substring(digit, digit + 1))
                .collect(Collectors.joining()));
    }

    /**
     * Reads what somebody typed from a paper: spaces, dashes and lower case do not matter, and letters that look like digits are
     * taken for them; empty where it is no code.
     */
    public static Optional<PaperCode> parse(String typed) {
        String digits = BETWEEN.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return DIGITS.matcher(digits).matches() ? Optional.of(new PaperCode(digits)) : Optional.empty();
    }

    /** In groups that people can read out, such as {@code 7K2QX-0M4ZP-R8T6W-9HJ3D}. */
    @Override
    public String toString() {
        return Stream.iterate(0, start -> start < LENGTH, start -> start + GROUP)
                .map(start -> digits.substring(start, start + GROUP))
                .collect(Collectors.joining("-"));
    }
}
