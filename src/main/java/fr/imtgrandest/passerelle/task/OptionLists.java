package fr.imtgrandest.passerelle.task;

import java.util.List;
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
    Optional<List<Option>> options(String source, OptionRequest request) {
        return Optional.ofNullable(sources.get(source)).map(found -> found.options(request));
    }

    boolean has(String source) {
        return sources.containsKey(source);
    }

    /** What is on offer for a form and a person. */
    Offer offer(OptionRequest request) {
        return new Offer(source -> options(source, request)
                .orElseThrow(() -> new IllegalStateException("No source of options is called " + source))
                .stream()
                .map(Option::value)
                .collect(Collectors.toSet()));
    }
}
