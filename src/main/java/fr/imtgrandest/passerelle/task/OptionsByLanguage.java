package fr.imtgrandest.passerelle.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A list that only depends on the language; put into its alphabetical order once, which costs more than the rest of a form. */
final class OptionsByLanguage {

    private final Map<Locale, List<Option>> known = new ConcurrentHashMap<>();
    private final Function<Locale, List<Option>> unsorted;

    OptionsByLanguage(Function<Locale, List<Option>> unsorted) {
        this.unsorted = unsorted;
    }

    /** @param locale one of the two languages that people read here */
    List<Option> in(Locale locale) {
        return known.computeIfAbsent(
                locale,
                language -> unsorted.apply(language).stream()
                        .sorted(Option.byLabel(language))
                        .toList());
    }
}
