package fr.imtgrandest.passerelle.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.imtgrandest.passerelle.engine.SubmissionRefused;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.MovableClock;
import fr.imtgrandest.passerelle.support.Someone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists to which people add rows. */
@EngineTest
class ListGateTests {

    private static final String GOOD = """
            {"name": "Étude", "due": "2027-03-01", "owner": "ana", "deliverable": "Rapport"}""";

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    @Autowired
    IdentityService identity;

    @Autowired
    MovableClock clock;

    @Autowired
    GateTestProcess.PlanRules rules;

    String deployment = "";

    @BeforeEach
    void deploy() {
        clock.moveTo(Instant.parse("2026-10-01T10:00:00Z"));
        deployment = repository
                .createDeployment()
                .addClasspathResource("gate/gate-plan.bpmn")
                .addClasspathResource("gate/gate-plan.form")
                .deploy()
                .getId();
    }

    @AfterEach
    void clean() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void what_was_filled_in_is_stored_and_blank_cells_are_not() {
        Task task = begun();

        complete(task, plan("""
                [{"name": "Étude", "due": "2027-03-01", "owner": "ana", "deliverable": null},
                 {"owner": "ana", "name": "Essai \\"pilote\\"", "due": "2027-06-01", "deliverable": "  "}]"""));

        assertThat(stored(task, "milestones"))
                .isEqualTo("[{\"name\":\"Étude\",\"due\":\"2027-03-01\",\"owner\":\"ana\"},"
                        + "{\"owner\":\"ana\",\"name\":\"Essai \\\"pilote\\\"\",\"due\":\"2027-06-01\"}]");
        assertThat(rules.read)
                .contains(List.of(
                        new GateTestProcess.Milestone("Étude", LocalDate.of(2027, 3, 1), "ana", null),
                        new GateTestProcess.Milestone("Essai \"pilote\"", LocalDate.of(2027, 6, 1), "ana", null)));
    }

    static Stream<Arguments> wrong() {
        String unreadable = "Jalons (milestones) : type de valeur refusé";
        return Stream.of(
                wrong("name", "null", "Jalons, ligne 2, Jalon : obligatoire"),
                wrong("name", "\" \\t \"", "Jalons, ligne 2, Jalon : obligatoire"),
                wrong("name", "\"ab\"", "Jalons, ligne 2, Jalon : au moins 3 caractères"),
                wrong("name", quoted("x".repeat(121)), "Jalons, ligne 2, Jalon : au plus 120 caractères"),
                wrong("name", quoted("x".repeat(10_000)), "Jalons, ligne 2, Jalon : au plus 120 caractères"),
                wrong("name", quoted("x".repeat(1_000_000)), unreadable),
                wrong("name", "\"a\\u0000bc\"", "Jalons, ligne 2, Jalon : contient des caractères interdits"),
                wrong("name", "\"a\\ud800bc\"", "Jalons, ligne 2, Jalon : contient des caractères interdits"),
                wrong("name", "12", "Jalons, ligne 2, Jalon : un texte est attendu"),
                wrong("name", "true", "Jalons, ligne 2, Jalon : un texte est attendu"),
                wrong("name", "1.5", unreadable),
                wrong("name", "99999999999", unreadable),
                wrong("name", "[\"a\"]", unreadable),
                wrong("name", "{\"a\": \"b\"}", unreadable),
                wrong("name", "\"abc\", \"name\": \"def\"", unreadable),
                wrong("due", "null", "Jalons, ligne 2, Échéance : obligatoire"),
                wrong("due", "\"\"", "Jalons, ligne 2, Échéance : une date (aaaa-mm-jj) est attendue"),
                wrong("due", "\"2027-02-30\"", "Jalons, ligne 2, Échéance : une date (aaaa-mm-jj) est attendue"),
                wrong("due", "20270301", "Jalons, ligne 2, Échéance : une date (aaaa-mm-jj) est attendue"),
                wrong("due", "\"2026-09-30\"", "Jalons, ligne 2, Échéance : la date est passée"),
                wrong("owner", "\"eve\"", "Jalons, ligne 2, Responsable : valeur non proposée"),
                wrong("owner", "1", "Jalons, ligne 2, Responsable : valeur non proposée"),
                wrong("deliverable", quoted("x".repeat(301)), "Jalons, ligne 2, Livrable : au plus 300 caractères"),
                wrong("extra", "\"x\"", "Jalons, ligne 2, extra : cette colonne n’existe pas"),
                wrong("extra", "1", "Jalons, ligne 2, extra : cette colonne n’existe pas"),
                wrong("<img src=x>", "\"x\"", "Jalons, ligne 2, champ sans nom valable : cette colonne n’existe pas"),
                wrong("a\\u0000", "\"x\"", "Jalons, ligne 2, champ sans nom valable : cette colonne n’existe pas"));
    }

    private static Arguments wrong(String column, String json, String message) {
        String cell = "\"" + column + "\": " + json;
        String row = GOOD.contains("\"" + column + "\"")
                ? GOOD.replaceFirst("\"" + column + "\": \"[^\"]*\"", java.util.regex.Matcher.quoteReplacement(cell))
                : GOOD.replace("}", ", " + cell + "}");
        return Arguments.of("[" + GOOD.replace("Étude", "Avant") + ", " + row + "]", message);
    }

    static Stream<Arguments> wrongLists() {
        String unreadable = "Jalons (milestones) : type de valeur refusé";
        return Stream.of(
                Arguments.of("[]", "Jalons (milestones) : obligatoire"),
                Arguments.of("[{}]", "Jalons, ligne 1 : vide, à remplir ou à retirer"),
                Arguments.of("[{\"name\": \"\", \"due\": null}]", "Jalons, ligne 1 : vide, à remplir ou à retirer"),
                Arguments.of("[" + GOOD + ", {}]", "Jalons, ligne 2 : vide, à remplir ou à retirer"),
                Arguments.of("[\"Étude\"]", "Jalons (milestones) : une liste de lignes est attendue"),
                Arguments.of("[\"Étude\", " + GOOD + "]", unreadable),
                Arguments.of("[null]", unreadable),
                Arguments.of("[[" + GOOD + "]]", unreadable),
                Arguments.of(GOOD, unreadable),
                Arguments.of("[" + GOOD, unreadable),
                Arguments.of("[" + GOOD + "] []", unreadable),
                Arguments.of("[".repeat(100_000), unreadable),
                Arguments.of("[" + "{},".repeat(60_000) + "{}]", "Jalons (milestones) : au plus 30 lignes"),
                Arguments.of("[{" + String.join(",", numbered("\"c%d\": \"x\"", 5_000)) + "}]", unreadable),
                Arguments.of(
                        "[" + String.join(",", numbered(GOOD.replace("Étude", "Étape %d"), 31)) + "]",
                        "Jalons (milestones) : au plus 30 lignes"));
    }

    @ParameterizedTest
    @MethodSource({"wrong", "wrongLists"})
    void a_wrong_row_is_refused_by_its_number_and_column_and_nothing_changes(String rows, String message) {
        Task task = begun();
        List<Long> before = traces();

        Throwable refusal = catchThrowable(() -> complete(task, plan(rows)));

        assertThat(refusal).isInstanceOf(SubmissionRefused.class).hasMessageContaining(message);
        assertThat(refusal.getMessage()).doesNotContain("<img").hasSizeLessThan(3_000);
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void a_list_takes_rows_and_no_other_type_of_value() {
        Task task = begun();

        for (Object value : Arrays.asList(
                "Étude", 1, true, List.of("Étude"), List.of(Collections.singletonMap("name", "Étude")), null)) {
            assertThat(catchThrowable(() -> complete(task, plan(GOOD).putValue("milestones", value))))
                    .isInstanceOf(SubmissionRefused.class)
                    .hasMessageStartingWith("1 champ à corriger : Jalons (milestones) : ");
        }
        TypedValue leavingNoTrace = SpinValues.jsonValue("[" + GOOD + "]", true).create();
        assertThat(catchThrowable(() -> complete(task, plan(GOOD).putValueTyped("milestones", leavingNoTrace))))
                .hasMessageContaining("Jalons (milestones) : type de valeur refusé");
    }

    @Test
    void all_faults_of_all_rows_come_at_once_and_rules_do_not_read_the_list() {
        Task task = begun();

        assertThat(catchThrowable(() -> complete(task, plan("""
                        [{"name": "ab", "due": "demain"}, {}, {"name": "Essai", "due": "2027-01-01", "owner": "ana"},
                         {"extra": 1}]""").putValue("title", null))))
                .hasMessage("9 champs à corriger : Titre (title) : obligatoire"
                        + " ; Jalons, ligne 1, Jalon : au moins 3 caractères"
                        + " ; Jalons, ligne 1, Responsable : obligatoire"
                        + " ; Jalons, ligne 1, Échéance : une date (aaaa-mm-jj) est attendue"
                        + " ; Jalons, ligne 2 : vide, à remplir ou à retirer"
                        + " ; Jalons, ligne 4, Jalon : obligatoire"
                        + " ; Jalons, ligne 4, Responsable : obligatoire"
                        + " ; Jalons, ligne 4, Échéance : obligatoire"
                        + " ; Jalons, ligne 4, extra : cette colonne n’existe pas");
        assertThat(rules.read).isEmpty();
    }

    @Test
    void a_rule_may_name_a_cell() {
        Task task = begun();

        assertThat(catchThrowable(() -> complete(task, plan("[" + GOOD + ", " + GOOD + "]"))))
                .hasMessage("1 champ à corriger : Jalons, ligne 2, Jalon : une valeur est choisie deux fois");
    }

    @Test
    void a_list_that_is_not_sent_has_no_rows_any_more() {
        Task task = begun();
        complete(
                task,
                plan("[" + GOOD + "]").putValueTyped("risks", json("[{\"risk\": \"Retard\", \"level\": \"HIGH\"}]")));
        assertThat(stored(task, "risks")).isEqualTo("[{\"risk\":\"Retard\",\"level\":\"HIGH\"}]");
        Task revision = next(task);

        assertThat(catchThrowable(() -> complete(revision, Variables.putValue("title", "Plan"))))
                .hasMessage("1 champ à corriger : Jalons (milestones) : obligatoire");
        complete(revision, plan("[" + GOOD + "]"));

        assertThat(rules.risks).isEmpty();
        assertThat(stored(task, "risks")).isEqualTo("[]");
    }

    @Test
    void a_hidden_list_stays_as_it_was() {
        Task task = begun();
        complete(task, plan("[" + GOOD + "]").putValueTyped("risks", json("[{\"risk\": \"Retard\"}]")));
        Task revision = next(task);
        VariableMap hiding = plan("[" + GOOD + "]").putValue("title", "Sans risque");

        assertThat(catchThrowable(() -> complete(
                        revision,
                        plan("[" + GOOD + "]").putValue("title", "Sans risque").putValueTyped("risks", json("[]")))))
                .hasMessage("1 champ à corriger : Risques (risks) : ce champ ne s’applique pas à ce cas");
        complete(revision, hiding);

        assertThat(rules.risks).contains(List.of(new GateTestProcess.Risk("Retard", null)));
        assertThat(stored(task, "risks")).isEqualTo("[{\"risk\":\"Retard\"}]");
    }

    private static List<String> numbered(String format, int count) {
        return Stream.iterate(1, number -> number + 1)
                .limit(count)
                .map(number -> format.formatted(number))
                .toList();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static VariableMap plan(String milestones) {
        return Variables.createVariables().putValue("title", "Plan 2027").putValueTyped("milestones", json(milestones));
    }

    private static TypedValue json(String text) {
        return SpinValues.jsonValue(text).create();
    }

    private Task begun() {
        String instance = runtime.startProcessInstanceByKey("gate-plan").getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private Task next(Task task) {
        return tasks.createTaskQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
    }

    private void complete(Task task, VariableMap values) {
        new Someone(identity, "ana", List.of("wg-lead-materials")).does(() -> tasks.complete(task.getId(), values));
    }

    private String stored(Task task, String variable) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .variableName(variable)
                .singleResult()
                .getValue()
                .toString();
    }

    private List<Long> traces() {
        return List.of(
                history.createHistoricDetailQuery().count(),
                history.createHistoricVariableInstanceQuery().count(),
                history.createHistoricTaskInstanceQuery().count(),
                history.createUserOperationLogQuery().count());
    }
}
