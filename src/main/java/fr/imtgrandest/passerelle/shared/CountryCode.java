package fr.imtgrandest.passerelle.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A country by its ISO 3166-1 alpha-2 code, and Kosovo by XK, which the field uses. */
public record CountryCode(String code) implements Comparable<CountryCode> {

    private static final String KOSOVO = "XK";
    private static final Set<String> CODES = Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of(KOSOVO))
            .collect(Collectors.toUnmodifiableSet());

    /** What other lists call a country, with its ISO code. */
    private static final Map<String, String> MISTAKEN = Map.of("UK", "GB", "EL", "GR");

    /** @throws IllegalArgumentException if there is no such country */
    public CountryCode {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException("Not an ISO country code: " + code);
        }
    }

    /** Reads a code in capitals; empty if there is no such country. */
    public static Optional<CountryCode> parse(String text) {
        return CODES.contains(text) ? Optional.of(new CountryCode(text)) : Optional.empty();
    }

    /**
     * Reads a code that must be right.
     *
     * @throws IllegalArgumentException if there is no such country
     */
    public static CountryCode of(String text) {
        return new CountryCode(text);
    }

    /** The ISO code of a country that other lists call by this one, such as GB for UK; empty for all else. */
    public static Optional<CountryCode> meantBy(String text) {
        return Optional.ofNullable(MISTAKEN.get(text)).map(CountryCode::new);
    }

    /** All countries, by code. */
    public static List<CountryCode> all() {
        return CODES.stream().sorted().map(CountryCode::new).toList();
    }

    /** What a country is called in a language. */
    public String name(Locale locale) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }

    @Override
    public int compareTo(CountryCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
