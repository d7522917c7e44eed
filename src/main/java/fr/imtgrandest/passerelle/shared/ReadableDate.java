package fr.imtgrandest.passerelle.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days as people write them. */
public final class ReadableDate {

    /** French counts the first day of a month as an ordinal, which the JDK's formats do not know. */
    private static final String FRENCH_FIRST = "1er";

    private ReadableDate() {}

    /** A day with the name of its month. */
    public static String of(LocalDate day, Locale locale) {
        String text = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(ReaderLanguage.dates(locale))
                .format(day);
        boolean frenchFirst =
                day.getDayOfMonth() == 1 && Locale.FRENCH.getLanguage().equals(locale.getLanguage());
        return frenchFirst ? FRENCH_FIRST + text.substring(1) : text;
    }
}
