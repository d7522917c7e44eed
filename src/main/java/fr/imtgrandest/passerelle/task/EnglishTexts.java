package fr.imtgrandest.passerelle.task;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The English beside the French of forms and models. */
@Component
class EnglishTexts {

    private static final String DOCUMENTATION = ".documentation";

    private final ResourceBundle forms = bundle("forms");
    private final ResourceBundle models = bundle("models");

    /** Whether a reader of this language reads what the forms and models say themselves. */
    static boolean isSpoken(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    /**
     * A text of a form.
     *
     * @param component key of a field, path of a list, id of another component
     * @param part {@code label}, {@code description} or a value on offer
     */
    Optional<String> ofForm(String form, String component, String part) {
        String key = component + "." + part;
        return Stream.of(form + "." + key, key)
                .filter(forms::containsKey)
                .map(forms::getString)
                .findFirst();
    }

    /** The name of a process or an element of one, by its id. */
    Optional<String> name(String id) {
        return find(id);
    }

    /** What the model says of an element, by its id. */
    Optional<String> documentation(String id) {
        return find(id + DOCUMENTATION);
    }

    private Optional<String> find(String key) {
        return models.containsKey(key) ? Optional.of(models.getString(key)) : Optional.empty();
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(
                name,
                Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
