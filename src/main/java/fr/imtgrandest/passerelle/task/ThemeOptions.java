package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.identity.Alliance;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The themes of the working groups, as configured. */
@Component
class ThemeOptions implements OptionSource {

    private final Alliance alliance;

    ThemeOptions(Alliance alliance) {
        this.alliance = alliance;
    }

    @Override
    public String name() {
        return "themes";
    }

    @Override
    public List<Option> options(Locale locale) {
        return alliance.themes().stream()
                .map(theme -> new Option(theme.id(), theme.name(locale)))
                .toList();
    }
}
