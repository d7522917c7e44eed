package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.identity.Alliance;
import java.util.List;
import org.springframework.stereotype.Component;

/** The schools of the alliance, in the order in which people name them. */
@Component
class SchoolOptions implements OptionSource {

    private final Alliance alliance;

    SchoolOptions(Alliance alliance) {
        this.alliance = alliance;
    }

    @Override
    public String name() {
        return "schools";
    }

    @Override
    public List<Option> options(OptionRequest request) {
        return alliance.schools().stream()
                .map(school -> new Option(school.id(), school.name()))
                .toList();
    }
}
