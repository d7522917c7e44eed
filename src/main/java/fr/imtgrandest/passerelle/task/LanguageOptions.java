package fr.imtgrandest.passerelle.task;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** All languages of ISO 639-1, in the alphabetical order of the reader's language. */
@Component
public class LanguageOptions implements OptionSource {

    /** Former codes that the JDK lists beside those in force. */
    private static final Set<String> FORMER = Set.of("iw", "in", "ji", "sh");

    private static final OptionsByLanguage LANGUAGES =
            new OptionsByLanguage(language -> Arrays.stream(Locale.getISOLanguages())
                    .filter(code -> !FORMER.contains(code))
                    .map(code -> new Option(code, Locale.forLanguageTag(code).getDisplayLanguage(language)))
                    .toList());

    @Override
    public String name() {
        return "languages";
    }

    @Override
    public List<Option> options(OptionRequest request) {
        return all(request.locale());
    }

    /** Each language by its code, with its name in the reader's language. */
    public static List<Option> all(Locale locale) {
        return LANGUAGES.in(locale);
    }
}
