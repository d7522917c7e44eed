package fr.imtgrandest.passerelle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Someone;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class TaskNarrowingTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

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
    void people_list_what_they_are_candidate_or_assignee_of_and_nothing_else() {
        assertThat(seen(sample.ada())).containsExactly("shared");
        assertThat(seen(sample.bob())).containsExactly("blue", "shared");
        assertThat(seen(sample.zoe())).containsExactly("zoes");
        assertThat(seen(sample.stranger())).isEmpty();
        assertThat(seen(sample.administrator())).isEmpty();
    }

    @Test
    void a_task_offered_twice_to_one_person_is_listed_and_counted_once() {
        Someone adaInBoth = sample.someone("ada", "red", "blue");

        assertThat(seen(adaInBoth)).containsExactly("blue", "shared");
        assertThat(adaInBoth.gets(() -> inCase().count())).isEqualTo(2);
        assertThat(adaInBoth.gets(() -> inCase().listPage(0, 10))).hasSize(2);
        assertThat(adaInBoth.gets(() -> inCase().listPage(1, 10))).hasSize(1);
    }

    @Test
    void a_count_says_what_the_list_shows() {
        for (Someone person : List.of(sample.ada(), sample.bob(), sample.rita(), sample.zoe(), sample.stranger())) {
            assertThat(person.gets(() -> inCase().count()))
                    .isEqualTo(seen(person).size());
        }
    }

    @Test
    void a_task_by_its_id_is_absent_for_those_who_have_no_right_to_it() {
        TaskQuery query = tasks.createTaskQuery().taskId(sample.task("green"));

        assertThat(sample.bob().gets(query::singleResult)).isNull();
        assertThat(sample.someone("gus", "green").gets(query::singleResult)).isNotNull();
    }

    @Test
    void a_candidate_still_sees_the_task_that_somebody_else_has_claimed() {
        tasks.setAssignee(sample.task("blue"), "somebody");

        assertThat(seen(sample.bob())).containsExactly("blue", "shared");
    }

    @Test
    void an_or_block_of_the_caller_does_not_widen_what_they_see() {
        assertThat(names(
                        sample.bob(),
                        inCase().or()
                                .taskDefinitionKey("green")
                                .taskAssigned()
                                .taskUnassigned()
                                .endOr()))
                .containsExactly("blue", "shared");
        assertThat(names(
                        sample.bob(),
                        inCase().or()
                                .taskCandidateGroup("green")
                                .includeAssignedTasks()
                                .endOr()))
                .isEmpty();
        assertThat(names(sample.bob(), inCase().or().taskAssignee("zoe").endOr()))
                .isEmpty();
        assertThat(names(sample.bob(), inCase().or().endOr())).containsExactly("blue", "shared");
    }

    @Test
    void asking_as_another_candidate_shows_nothing_of_theirs() {
        assertThat(names(sample.bob(), inCase().taskCandidateUser("ada"))).doesNotContain("green", "zoes");
        assertThat(names(sample.bob(), inCase().taskAssignee("zoe"))).isEmpty();
        assertThat(names(sample.bob(), inCase().taskInvolvedUser("zoe"))).isEmpty();
    }

    @Test
    void asking_by_candidate_finds_a_task_by_the_link_through_which_one_sees_it() {
        assertThat(names(sample.bob(), inCase().taskCandidateGroup("blue"))).containsExactly("blue", "shared");
        assertThat(names(sample.bob(), inCase().taskCandidateGroup("red"))).isEmpty();
        assertThat(names(sample.rita(), inCase().taskCandidateGroup("red"))).containsExactly("shared");
    }

    @Test
    void asking_by_groups_of_others_beside_ones_own_shows_nothing_of_theirs() {
        assertThat(names(sample.bob(), inCase().taskCandidateGroupIn(List.of("blue", "green"))))
                .containsExactly("blue", "shared");
        assertThat(names(sample.bob(), inCase().taskCandidateGroup("blue").taskCandidateGroupLike("%e%")))
                .containsExactly("blue", "shared");
        assertThat(names(
                        sample.bob(),
                        inCase().or().taskCandidateGroup("blue").taskAssigned().endOr()))
                .containsExactly("blue", "shared");
    }

    @Test
    void asking_for_ones_own_shows_all_of_it_and_no_more() {
        assertThat(names(sample.zoe(), inCase().taskAssignee("zoe"))).containsExactly("zoes");
        assertThat(names(sample.bob(), inCase().taskAssignee("bob"))).isEmpty();
        tasks.setAssignee(sample.task("blue"), "somebody");
        assertThat(names(sample.bob(), inCase().taskCandidateGroup("blue").includeAssignedTasks()))
                .containsExactly("blue", "shared");
    }

    @Test
    void one_query_object_shows_each_person_their_own() {
        TaskQuery query = inCase();

        assertThat(names(sample.bob(), query)).containsExactly("blue", "shared");
        assertThat(names(sample.zoe(), query)).containsExactly("zoes");
        assertThat(names(sample.bob(), query)).containsExactly("blue", "shared");
        assertThat(query.list()).hasSize(4);
    }

    @Test
    void code_of_ours_without_a_signed_in_person_sees_all() {
        assertThat(inCase().list()).hasSize(4);
        assertThat(inCase().count()).isEqualTo(4);
    }

    @Test
    void past_tasks_are_listed_to_those_who_held_them_or_were_offered_them_by_name() {
        assertThat(past(sample.zoe(), pastOfCase())).containsExactly("zoes");
        assertThat(past(sample.ada(), pastOfCase())).containsExactly("shared");
        assertThat(past(sample.stranger(), pastOfCase())).isEmpty();
        assertThat(sample.zoe().gets(() -> pastOfCase().count())).isEqualTo(1);
        assertThat(past(
                        sample.stranger(),
                        pastOfCase().or().taskAssigned().taskUnassigned().endOr()))
                .isEmpty();
    }

    @Test
    void past_tasks_are_listed_by_a_group_to_its_members_only() {
        assertThat(past(sample.bob(), pastOfCase().taskHadCandidateGroup("blue")))
                .containsExactly("blue", "shared");
        assertThat(past(sample.bob(), pastOfCase().taskHadCandidateGroup("green")))
                .isEmpty();
        assertThat(past(
                        sample.bob(),
                        pastOfCase()
                                .or()
                                .taskHadCandidateGroup("blue")
                                .taskAssignee("zoe")
                                .endOr()))
                .isEmpty();
    }

    @Test
    void a_finished_task_by_its_id_is_known_to_its_former_candidates_only() {
        String blue = sample.task("blue");
        String green = sample.task("green");
        tasks.complete(blue);
        tasks.complete(green);

        assertThat(past(sample.bob(), history.createHistoricTaskInstanceQuery().taskId(blue)))
                .containsExactly("blue");
        assertThat(past(sample.bob(), history.createHistoricTaskInstanceQuery().taskId(green)))
                .isEmpty();
        assertThat(past(
                        sample.stranger(),
                        history.createHistoricTaskInstanceQuery().taskId(blue)))
                .isEmpty();
    }

    private TaskQuery inCase() {
        return tasks.createTaskQuery().processInstanceId(sample.instance().getId());
    }

    private HistoricTaskInstanceQuery pastOfCase() {
        return history.createHistoricTaskInstanceQuery()
                .processInstanceId(sample.instance().getId());
    }

    private List<String> seen(Someone person) {
        return names(person, inCase());
    }

    private static List<String> names(Someone person, TaskQuery query) {
        return person.gets(query::list).stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    private static List<String> past(Someone person, HistoricTaskInstanceQuery query) {
        return person.gets(query::list).stream()
                .map(HistoricTaskInstance::getTaskDefinitionKey)
                .sorted()
                .toList();
    }
}
