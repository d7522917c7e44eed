package fr.imtgrandest.passerelle.task;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** One allowed value of a field and what people read for it. */
public record Option(String value, String label) {

    /** The alphabetical order of a language, in which accents come after letters. */
    static Comparator<Option> byLabel(Locale locale) {
        Collator collator = Collator.getInstance(locale);
        return Comparator.comparing(Option::label, collator::compare);
    }
}
