package fr.imtgrandest.passerelle.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Erasmus code of an institution, such as {@code F  NANCY43}: the country is padded to three characters.
 *
 * @param code in its normal form; shown with its spaces kept
 */
public record ErasmusCode(String code) {

    private static final Pattern NORMAL = Pattern.compile("(IRL|LUX|[A-Z]{2} |[A-Z]  )[A-Z]([A-Z-]*[A-Z])\\d{2,3}");

    /** Country, city and number as people write them; the long countries need no space, since no other has three letters. */
    private static final Pattern WRITTEN = Pattern.compile("(IRL|LUX|[A-Z]{1,2}(?= )) *([^\\d]+?) *(\\d{1,3})");

    /** @throws IllegalArgumentException if the code is not in its normal form */
    public ErasmusCode {
        if (!NORMAL.matcher(code).matches()) {
            throw new IllegalArgumentException("Not an Erasmus code: " + code);
        }
    }

    /** Reads a code as people write it and normalises it; empty if country and city cannot be told apart or are wrong. */
    public static Optional<ErasmusCode> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .strip();
        Matcher matcher = WRITTEN.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String city = matcher.group(2).replaceAll("[^A-Z]", "-");
        String number = matcher.group(3).length() == 1 ? "0" + matcher.group(3) : matcher.group(3);
        String code = String.format(Locale.ROOT, "%-3s", matcher.group(1)) + city + number;
        return NORMAL.matcher(code).matches() ? Optional.of(new ErasmusCode(code)) : Optional.empty();
    }

    /**
     * Reads a code that must be right.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static ErasmusCode of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("Not an Erasmus code: " + text));
    }

    @Override
    public String toString() {
        return code;
    }
}
