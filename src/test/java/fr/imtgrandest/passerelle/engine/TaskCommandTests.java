package fr.imtgrandest.passerelle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.support.EngineTest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class TaskCommandTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    SampleCase sample;

    @BeforeEach
    void open() {
        sample = SampleCase.open(engine);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void every_command_that_names_a_task_answers_a_stranger_as_if_it_did_not_exist() {
        String task = sample.task("blue");

        List<Consumer<String>> commands = List.of(
                forms::getTaskFormData,
                forms::getTaskFormVariables,
                forms::getDeployedTaskForm,
                tasks::getVariables,
                tasks::getVariablesLocal,
                id -> tasks.getVariable(id, "note"),
                tasks::getIdentityLinksForTask,
                id -> tasks.claim(id, "stranger"),
                id -> tasks.claim(id, "bob"),
                id -> tasks.setAssignee(id, "bob"),
                id -> tasks.setAssignee(id, null),
                id -> tasks.complete(id),
                id -> forms.submitTaskForm(id, Map.of("note", "mine")));
        for (Consumer<String> command : commands) {
            assertThatThrownBy(() -> sample.stranger().does(() -> command.accept(task)))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessage("Cannot find task with id " + task + ": task is null");
            assertThatThrownBy(() -> sample.someone("stranger", "camunda-admin").does(() -> command.accept(task)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(sample.open("blue").getAssignee()).isNull();
    }

    @Test
    void candidates_read_the_form_the_variables_and_the_links_of_their_task() {
        String task = sample.task("blue");

        sample.bob().does(() -> {
            assertThat(forms.getTaskFormData(task)).isNotNull();
            assertThat(forms.getDeployedTaskForm(task)).isNotNull();
            assertThat(tasks.getVariables(task)).isEmpty();
            assertThat(tasks.getIdentityLinksForTask(task)).hasSize(1);
        });
    }

    @Test
    void comments_and_attachments_are_read_by_those_who_see_the_task() {
        String task = sample.task("blue");
        tasks.createComment(task, sample.instance().getId(), "between us");

        assertThat(sample.bob().gets(() -> tasks.getTaskComments(task))).hasSize(1);
        assertThat(sample.stranger().gets(() -> tasks.getTaskComments(task))).isEmpty();
        assertThat(sample.stranger().gets(() -> tasks.getTaskAttachments(task))).isEmpty();
    }

    @Test
    void a_candidate_claims_and_gives_back() {
        String task = sample.task("blue");

        sample.bob().does(() -> tasks.claim(task, "bob"));
        assertThat(sample.open("blue").getAssignee()).isEqualTo("bob");

        sample.bob().does(() -> tasks.setAssignee(task, null));
        assertThat(sample.open("blue").getAssignee()).isNull();
    }

    @Test
    void nobody_gives_back_or_takes_over_what_somebody_else_holds() {
        String task = sample.task("blue");
        tasks.setAssignee(task, "bob");

        assertThatThrownBy(() -> sample.rita().does(() -> tasks.setAssignee(task, null)))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> sample.rita().does(() -> tasks.claim(task, null)))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> sample.rita().does(() -> tasks.claim(task, "rita")))
                .isInstanceOf(TaskHeldException.class);
        assertThat(sample.open("blue").getAssignee()).isEqualTo("bob");
    }

    @Test
    void the_holder_alone_completes_and_the_others_read_who_that_is() {
        String task = sample.task("blue");
        User bob = engine.getIdentityService().newUser("bob");
        bob.setFirstName("Bob <b>");
        bob.setLastName("Leblond");
        engine.getIdentityService().saveUser(bob);
        tasks.setAssignee(task, "bob");

        assertThatThrownBy(() -> sample.rita().does(() -> forms.submitTaskForm(task, Map.of("note", "mine"))))
                .isInstanceOf(TaskHeldException.class)
                .hasMessageContaining("Bob &lt;b&gt; Leblond");
        assertThatThrownBy(() -> sample.rita().does(() -> tasks.complete(task))).isInstanceOf(TaskHeldException.class);
        assertThatCode(() -> sample.bob().does(() -> forms.submitTaskForm(task, Map.of("note", "mine"))))
                .doesNotThrowAnyException();

        assertThat(sample.open("blue")).isNull();
        engine.getIdentityService().deleteUser("bob");
    }

    @Test
    void any_candidate_completes_a_task_that_nobody_holds() {
        String task = sample.task("shared");

        sample.ada().does(() -> forms.submitTaskForm(task, Map.of("note", "mine")));

        assertThat(sample.open("shared")).isNull();
    }
}
