package fr.imtgrandest.passerelle.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskNameTests {

    @Test
    void a_name_is_read_as_it_is_stored() {
        TaskName name =
                new TaskName("Donner un avis", "juridique, finances", "AGR-2026-0001 · Université : Gdańsk · Sud");

        assertThat(name.stored())
                .isEqualTo("Donner un avis : juridique, finances · AGR-2026-0001 · Université : Gdańsk · Sud");
        assertThat(TaskName.parse(name.stored())).isEqualTo(name);
    }

    @Test
    void a_name_without_subject_or_case_is_one_too() {
        assertThat(TaskName.parse("Décider")).isEqualTo(new TaskName("Décider", null, null));
        assertThat(TaskName.parse("Décider · ACT-2026-0012 · Été"))
                .isEqualTo(new TaskName("Décider", null, "ACT-2026-0012 · Été"));
    }

    @Test
    void a_name_is_no_longer_than_the_engine_keeps() {
        String stored = new TaskName("Décider", null, "AGR-2026-0001 · " + "é".repeat(300)).stored();

        assertThat(stored).hasSize(255).endsWith("é…").startsWith("Décider · AGR-2026-0001 · é");
    }
}
