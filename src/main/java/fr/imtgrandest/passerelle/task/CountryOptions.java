package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.shared.CountryCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** All countries, in the alphabetical order of the reader's language. */
@Component
class CountryOptions implements OptionSource {

    private final OptionsByLanguage countries = new OptionsByLanguage(language -> CountryCode.all().stream()
            .map(country -> new Option(country.code(), country.name(language)))
            .toList());

    @Override
    public String name() {
        return "countries";
    }

    @Override
    public List<Option> options(OptionRequest request) {
        return countries.in(request.locale());
    }
}
