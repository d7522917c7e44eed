package fr.imtgrandest.passerelle.task;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.engine.VariableKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;

class SubmissionTests {

    private static final VariableKey<String> TITLE = VariableKey.text("title");
    private static final VariableKey<List<String>> SCHOOLS = VariableKey.texts("schools");
    private static final VariableKey<LocalDate> START = VariableKey.date("start");

    @Test
    void what_was_submitted_counts_before_what_is_stored() {
        Submission submission = new Submission(
                "t",
                "ana",
                Map.of("title", "new", "schools", List.of("ensg")),
                Set.of("title", "schools"),
                Map.of("title", "old", "schools", Spin.JSON("[\"eost\"]"), "start", "2027-09-01")::get,
                Map.of());

        assertThat(submission.find(TITLE)).contains("new");
        assertThat(submission.stored(TITLE)).contains("old");
        assertThat(submission.find(SCHOOLS)).contains(List.of("ensg"));
        assertThat(submission.stored(SCHOOLS)).contains(List.of("eost"));
        assertThat(submission.submitted(START)).isEmpty();
        assertThat(submission.find(START)).contains(LocalDate.of(2027, 9, 1));
        assertThat(submission.taskId()).contains("t");
    }

    @Test
    void what_was_emptied_or_is_at_fault_is_absent() {
        Submission submission =
                new Submission(null, "ana", Map.of(), Set.of("title"), Map.of("title", "old")::get, Map.of());

        assertThat(submission.has(TITLE)).isFalse();
        assertThat(submission.stored(TITLE)).contains("old");
        assertThat(submission.taskId()).isEmpty();
    }
}
