package fr.imtgrandest.passerelle.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All sources of options by name. */
@Component
class OptionLists {

    private final Map<String, OptionSource> sources;

    /** @throws IllegalStateException if two sources have the same name */
    OptionLists(List<OptionSource> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(OptionSource::name, Function.identity()));
    }

    /** The options of a source; empty if there is no source of this name. */
    Optional<List<Option>> options(String source, Locale locale) {
        return Optional.ofNullable(sources.get(source)).map(found -> found.options(locale));
    }

    boolean has(String source) {
        return sources.containsKey(source);
    }

    /** Whether all values are on offer. */
    boolean offer(FieldType.Allowed allowed, List<String> values) {
        if (allowed instanceof FieldType.Allowed.Values fixed) {
            return fixed.values().containsAll(values);
        }
        String source = ((FieldType.Allowed.Source) allowed).name();
        return options(source, Locale.FRENCH)
                .map(options -> options.stream().map(Option::value).collect(Collectors.toSet()))
                .orElseThrow(() -> new IllegalStateException("No source of options is called " + source))
                .containsAll(values);
    }
}
