package fr.imtgrandest.passerelle.task;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.identity.GroupNames;
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
class ThemeNamesTests {

    @Autowired
    FieldLabels labels;

    @Autowired
    GroupNames names;

    @Autowired
    WorkingGroups groups;

    @Test
    void a_case_goes_on_naming_the_theme_of_a_retired_group() {
        groups.create(new NewGroup("trial-energy", "Énergie", "Energy", Category.THEMATIC, "ri.alliance"));
        groups.retire("trial-energy");

        assertThat(labels.value("themes", List.of("trial-energy", "big-data"), Locale.FRENCH))
                .isEqualTo("Énergie, Mégadonnées");
        assertThat(labels.value("themes", List.of("trial-energy", "no-such-theme"), Locale.ENGLISH))
                .isEqualTo("Energy, no-such-theme");
        assertThat(names.name("wg-trial-energy", Locale.FRENCH)).isEqualTo("Groupe de travail, Énergie");
        assertThat(names.name("wg-lead-trial-energy", Locale.FRENCH))
                .isEqualTo("Animation du groupe de travail, Énergie");
        assertThat(names.name("wg-no-such-theme", Locale.FRENCH)).isEqualTo("wg-no-such-theme");
        assertThat(names.name("ri-ensg", Locale.FRENCH)).isEqualTo("Relations internationales, ENSG");
        assertThat(names.name("wg-lead-trial-energy", Locale.ENGLISH)).isEqualTo("Leads of the working group, Energy");
        assertThat(names.name("ri-ensg", Locale.ENGLISH)).isEqualTo("International relations, ENSG");
    }
}
