package fr.imtgrandest.passerelle.task;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.identity.NewGroup;
import fr.imtgrandest.passerelle.identity.WorkingGroup.Category;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.TrialGroups;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@ExtendWith(TrialGroups.class)
class ThemeOptionsTests {

    @Autowired
    ThemeOptions options;

    @Autowired
    WorkingGroups groups;

    @Test
    void themes_are_those_of_the_working_groups_at_work_in_the_order_of_each_language() {
        groups.create(new NewGroup("trial-energy", "Énergie", "Energy", Category.TRANSVERSE, "ri.alliance"));

        assertThat(labels(Locale.FRENCH)).containsSubsequence("Cybersécurité", "Énergie", "Géosciences", "Matériaux");
        assertThat(labels(Locale.ENGLISH)).containsSubsequence("Big data", "Cybersecurity", "Energy", "Geosciences");

        groups.retire("trial-energy");

        assertThat(options.options(new OptionRequest(null, null, Locale.FRENCH)))
                .extracting(Option::value)
                .doesNotContain("trial-energy");
    }

    private List<String> labels(Locale locale) {
        return options.options(new OptionRequest(null, null, locale)).stream()
                .map(Option::label)
                .toList();
    }
}
