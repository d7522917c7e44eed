package fr.imtgrandest.passerelle.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The business reference of a case and of what it becomes, such as {@code AGR-2026-0001}.
 *
 * @param kind what the reference names
 * @param year year of the start in Europe/Paris
 * @param number rank within kind and year, from 1
 */
public record Reference(Kind kind, int year, int number) {

    private static final Pattern FORM = Pattern.compile("(AGR|ACT)-(\\d{4})-(\\d{4,9})");

    /** What a reference can name. */
    public enum Kind {
        /** A partner agreement or the proposal of one. */
        AGR,
        /** A working-group action. */
        ACT;

        /** What the metrics call it. */
        public String tag() {
            return switch (this) {
                case AGR -> "agreement";
                case ACT -> "action";
            };
        }
    }

    /** @throws IllegalArgumentException if the number is not positive */
    public Reference {
        if (number < 1) {
            throw new IllegalArgumentException("A reference counts from 1, not " + number);
        }
    }

    /** Reads a reference; empty when the text is not one. */
    public static Optional<Reference> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(3)) == 0) {
            return Optional.empty();
        }
        Reference reference = new Reference(
                Kind.valueOf(matcher.group(1)), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
        return reference.toString().equals(text) ? Optional.of(reference) : Optional.empty();
    }

    /**
     * Reads a reference that the application itself has written.
     *
     * @throws IllegalArgumentException if the text is not a reference
     */
    public static Reference of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("Not a reference: " + text));
    }

    /** Path of the page on which the case is read. */
    public String page() {
        return switch (kind) {
            case AGR -> "/agreements/" + this;
            case ACT -> "/actions/" + this;
        };
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s-%04d-%04d", kind, year, number);
    }
}
