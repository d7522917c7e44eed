package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.shared.CountryCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** All countries, in the alphabetical order of the reader's language. */
@Component
class CountryOptions implements OptionSource {

    @Override
    public String name() {
        return "countries";
    }

    @Override
    public List<Option> options(OptionRequest request) {
        return CountryCode.all().stream()
                .map(country -> new Option(country.code(), country.name(request.locale())))
                .sorted(Option.byLabel(request.locale()))
                .toList();
    }
}
