package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.identity.WorkingGroups;
import java.util.List;
import org.springframework.stereotype.Component;

/** The themes of the working groups that work at this moment. */
@Component
class ThemeOptions implements OptionSource {

    private final WorkingGroups workingGroups;

    ThemeOptions(WorkingGroups workingGroups) {
        this.workingGroups = workingGroups;
    }

    @Override
    public String name() {
        return "themes";
    }

    @Override
    public List<Option> options(OptionRequest request) {
        return workingGroups.active().stream()
                .map(group -> new Option(group.theme(), group.name(request.locale())))
                .sorted(Option.byLabel(request.locale()))
                .toList();
    }
}
