package fr.imtgrandest.passerelle.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.imtgrandest.passerelle.engine.SubmissionRefused;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.MovableClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class FormGateTests {

    private static final String LONG = "x".repeat(4001);

    @Autowired
    FormService forms;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    MovableClock clock;

    @Autowired
    GateTestProcess.SecretKeeper secrets;

    String deployment;
    String definition;

    @BeforeEach
    void deploy() {
        clock.moveTo(Instant.parse("2026-10-01T10:00:00Z"));
        deployment = repository
                .createDeployment()
                .addClasspathResource("gate/gate-test.bpmn")
                .addClasspathResource("gate/gate-start.form")
                .addClasspathResource("gate/gate-task.form")
                .deploy()
                .getId();
        definition = definition("gate-test");
        grant(Resources.PROCESS_DEFINITION, "gate-test");
        grant(Resources.PROCESS_DEFINITION, "gate-test-without-form");
        Authorization create = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        create.setGroupId("gate-testers");
        create.setResource(Resources.PROCESS_INSTANCE);
        create.setResourceId("*");
        create.addPermission(Permissions.CREATE);
        authorizations.saveAuthorization(create);
    }

    private void grant(Resource resource, String id) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId("gate-testers");
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(ProcessDefinitionPermissions.CREATE_INSTANCE);
        grant.addPermission(ProcessDefinitionPermissions.READ);
        grant.addPermission(ProcessDefinitionPermissions.READ_TASK);
        grant.addPermission(ProcessDefinitionPermissions.TASK_WORK);
        authorizations.saveAuthorization(grant);
    }

    @AfterEach
    void clean() {
        identity.clearAuthentication();
        repository.deleteDeployment(deployment, true);
        authorizations
                .createAuthorizationQuery()
                .groupIdIn("gate-testers")
                .list()
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }

    @Test
    void a_valid_submission_completes_the_task_and_stores_exactly_what_was_sent() {
        Task task = begun();

        asPerson(() -> forms.submitTaskForm(
                task.getId(),
                valid().putValue("seats", 3)
                        .putValue("amount", "1200.50")
                        .putValue("mail", "a.b@example.org")
                        .putValue("schools", json("[\"ensg\",\"eost\"]"))
                        .putValue("topics", json("[]"))
                        .putValue("owner", "ana")
                        .putValue("starts", "2026-10-01")
                        .putValue("signed", "2026-10-01")
                        .putValue("title", "Un titre")));

        Map<String, Object> stored = runtime.getVariables(task.getProcessInstanceId());
        assertThat(stored)
                .containsEntry("code", "ABC")
                .containsEntry("seats", 3)
                .containsEntry("amount", "1200.50");
        assertThat(stored.get("schools")).hasToString("[\"ensg\",\"eost\"]");
        assertThat(names(task)).containsExactly("userTask_confirm");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("code", null, "Code &lt;b&gt; (code) : obligatoire"),
                wrong("code", "   ", "Code &lt;b&gt; (code) : obligatoire"),
                wrong("code", "AB", "(code) : au moins 3 caractères"),
                wrong("code", "ABCDEFG", "(code) : au plus 6 caractères"),
                wrong("code", "abc", "(code) : le format n’est pas celui attendu"),
                wrong("code", 12, "(code) : un texte est attendu"),
                wrong("code", "TABOO", "(code) : valeur non proposée"),
                wrong("mail", "nobody", "Courriel (mail) : une adresse électronique est attendue"),
                wrong("remark", LONG, "Remarque (remark) : au plus 4\u202f000 caractères"),
                wrong("remark", "a\u0000b", "(remark) : contient des caractères interdits"),
                wrong("remark", "a\uD800b", "(remark) : contient des caractères interdits"),
                wrong("seats", 0, "Places (seats) : au moins 1"),
                wrong("seats", 31, "Places (seats) : au plus 30"),
                wrong("seats", "3", "Places (seats) : un nombre entier est attendu"),
                wrong("seats", "", "Places (seats) : un nombre entier est attendu"),
                wrong("amount", " ", "Montant (amount) : un nombre avec au plus 2 décimales est attendu"),
                wrong("starts", "", "Début (starts) : une date (aaaa-mm-jj) est attendue"),
                wrong("outcome", "", "Issue (outcome) : valeur non proposée"),
                wrong("remark", json("[]"), "Remarque (remark) : un texte est attendu"),
                wrong("seats", 3.0, "Places (seats) : type de valeur refusé"),
                wrong("seats", 3L, "Places (seats) : type de valeur refusé"),
                wrong("amount", "12.345", "Montant (amount) : un nombre avec au plus 2 décimales est attendu"),
                wrong("amount", "1e3", "Montant (amount) : un nombre avec au plus 2 décimales est attendu"),
                wrong("amount", "-0.01", "Montant (amount) : au moins 0"),
                wrong("amount", "100000.01", "Montant (amount) : au plus 100\u202f000"),
                wrong("amount", 12, "Montant (amount) : un nombre avec au plus 2 décimales est attendu"),
                wrong("agreed", null, "J’accepte (agreed) : obligatoire"),
                wrong("agreed", false, "J’accepte (agreed) : obligatoire"),
                wrong("agreed", "true", "J’accepte (agreed) : oui ou non est attendu"),
                wrong("outcome", "MAYBE", "Issue (outcome) : valeur non proposée"),
                wrong("reason", "Parce que", "Motif (reason) : ce champ ne s’applique pas à ce cas"),
                wrong("schools", json("[\"harvard\"]"), "Écoles (schools) : une des valeurs n’est pas proposée"),
                wrong("schools", json("[\"ensg\",\"ensg\"]"), "Écoles (schools) : une valeur est choisie deux fois"),
                wrong("schools", json("[[[[[[\"ensg\"]]]]]]"), "Écoles (schools) : type de valeur refusé"),
                wrong("schools", json("[\"ensg\"] []"), "Écoles (schools) : type de valeur refusé"),
                wrong("schools", json("[{\"a\":\"b\"}]"), "Écoles (schools) : une liste de choix est attendue"),
                wrong("remark", json("[{\"a\":\"b\"}]"), "Remarque (remark) : un texte est attendu"),
                wrong("schools", json("{\"a\":1}"), "Écoles (schools) : type de valeur refusé"),
                wrong("schools", json("[" + "\"ensg\",".repeat(5000) + "\"eost\"]"), "type de valeur refusé"),
                wrong("schools", List.of("ensg"), "Écoles (schools) : type de valeur refusé"),
                wrong("schools", "ensg", "Écoles (schools) : une liste de choix est attendue"),
                wrong("topics", json("[\"c\"]"), "Sujets (topics) : une des valeurs n’est pas proposée"),
                wrong("owner", "eve", "Responsable (owner) : valeur non proposée"),
                wrong("starts", "2026-09-30", "Début (starts) : la date est passée"),
                wrong("starts", "2027-02-30", "Début (starts) : une date (aaaa-mm-jj) est attendue"),
                wrong("starts", "01/02/2027", "Début (starts) : une date (aaaa-mm-jj) est attendue"),
                wrong("signed", "2026-10-02", "Signé le (signed) : la date est dans le futur"),
                wrong("title", "Autre", "Titre (title) : ce champ ne se modifie pas"),
                wrong("title", null, "Titre (title) : ce champ ne se modifie pas"),
                wrong("computed", "1", "Calculé (computed) : ce champ ne se remplit pas"),
                wrong("extra", "1", "extra : ce champ n’existe pas dans ce formulaire"),
                wrong("<script>", "1", "champ sans nom valable : ce champ n’existe pas"),
                wrong("remark", Variables.stringValue("x", true), "Remarque (remark) : type de valeur refusé"),
                wrong("agreed", Variables.booleanValue(true, true), "J’accepte (agreed) : type de valeur refusé"),
                wrong("remark", Variables.objectValue("x").create(), "Remarque (remark) : type de valeur refusé"),
                wrong(
                        "remark",
                        Variables.fileValue("a.txt").file(new byte[] {1}).create(),
                        "Remarque (remark) : type de valeur refusé"),
                wrong("secret", LONG, "Avis réservé (secret) : au plus 4\u202f000 caractères"));
    }

    private static Arguments wrong(String field, @Nullable Object value, String message) {
        return Arguments.of(field, value, message);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("wrong")
    void a_wrong_value_is_refused_by_name_and_nothing_changes(String field, @Nullable Object value, String message) {
        Task task = begun();
        List<Long> before = rows();

        Throwable refusal = asPersonCaught(() -> forms.submitTaskForm(task.getId(), valid().putValue(field, value)));

        assertThat(refusal).isInstanceOf(SubmissionRefused.class).hasMessageStartingWith("1 champ à corriger : ");
        assertThat(refusal).hasMessageContaining(message);
        assertThat(rows()).isEqualTo(before);
        assertThat(names(task)).containsExactly("userTask_fill");
    }

    @Test
    void all_faults_come_at_once_by_complete_as_by_submit() {
        Task task = begun();
        VariableMap nothing = Variables.createVariables().putValue("seats", 99).putValue("junk", true);

        for (Consumer<VariableMap> way : List.<Consumer<VariableMap>>of(
                values -> forms.submitTaskForm(task.getId(), values),
                values -> tasks.complete(task.getId(), values),
                values -> tasks.completeWithVariablesInReturn(task.getId(), values, false))) {
            assertThat(asPersonCaught(() -> way.accept(nothing)))
                    .isInstanceOf(SubmissionRefused.class)
                    .hasMessage("5 champs à corriger : Code &lt;b&gt; (code) : obligatoire"
                            + " ; Places (seats) : au plus 30"
                            + " ; J’accepte (agreed) : obligatoire"
                            + " ; Issue (outcome) : obligatoire"
                            + " ; junk : ce champ n’existe pas dans ce formulaire");
        }
    }

    @Test
    void completing_without_any_variables_is_a_submission_too() {
        Task task = begun();

        assertThat(asPersonCaught(() -> tasks.complete(task.getId())))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageStartingWith("3 champs à corriger");
        assertThat(names(task)).containsExactly("userTask_fill");
    }

    @Test
    void a_hidden_field_may_stay_away_and_a_shown_one_is_accepted() {
        Task task = begun();

        asPerson(() ->
                tasks.complete(task.getId(), valid().putValue("outcome", "NO").putValue("reason", "Trop tard")));

        assertThat(runtime.getVariable(task.getProcessInstanceId(), "reason")).isEqualTo("Trop tard");
    }

    @Test
    void blank_text_is_stored_as_no_value() {
        Task task = begun();

        asPerson(() -> tasks.complete(
                task.getId(), valid().putValue("remark", " ".repeat(5000)).putValue("seats", null)));

        assertThat(runtime.getVariables(task.getProcessInstanceId()))
                .containsEntry("remark", null)
                .containsEntry("seats", null);
    }

    @Test
    void our_own_listeners_write_variables_while_a_person_completes() {
        Task task = begun();

        asPerson(() -> forms.submitTaskForm(task.getId(), valid()));

        assertThat(runtime.getVariable(task.getProcessInstanceId(), "writtenByUs"))
                .isEqualTo("ABC");
    }

    @Test
    void a_confidential_value_reaches_its_receiver_and_nothing_else() {
        Task task = begun();

        asPerson(() -> forms.submitTaskForm(task.getId(), valid().putValue("secret", "très réservé")));

        assertThat(secrets.received).containsOnly(Map.entry("secret", "très réservé"), Map.entry("by", "ana"));
        assertThat(runtime.getVariables(task.getProcessInstanceId())).doesNotContainKey("secret");
        assertThat(history.createHistoricDetailQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list())
                .isNotEmpty()
                .noneMatch(detail -> detail.toString().contains("secret"));
        assertThat(history.createHistoricDetailQuery().formFields().list())
                .noneMatch(detail -> detail.toString().contains("réservé"));
    }

    @Test
    void a_task_without_a_form_is_completed_with_nothing() {
        Task fill = begun();
        asPerson(() -> tasks.complete(fill.getId(), valid()));
        Task confirm = task(fill.getProcessInstanceId());

        assertThat(asPersonCaught(() -> tasks.complete(confirm.getId(), Map.of("x", 1))))
                .isInstanceOf(SubmissionRefused.class);
        asPerson(() -> tasks.complete(confirm.getId()));

        assertThat(names(fill)).isEmpty();
    }

    @Test
    void a_start_is_held_against_its_form() {
        VariableMap wrong =
                Variables.createVariables().putValue("country", "UK").putValue("admin", true);

        assertThat(asPersonCaught(() -> forms.submitStartForm(definition, wrong)))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("Titre (title) : obligatoire")
                .hasMessageContaining("Pays (country) : valeur non proposée")
                .hasMessageContaining("admin : ce champ n’existe pas");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("gate-test")
                        .count())
                .isZero();

        asPerson(() -> forms.submitStartForm(definition, startValues()));

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("gate-test")
                        .count())
                .isOne();
    }

    @Test
    void a_business_key_of_ones_own_is_refused() {
        assertThat(asPersonCaught(() -> forms.submitStartForm(definition, "AGR-1", startValues())))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("La référence est attribuée par l’application");
    }

    @Test
    void a_process_without_a_start_form_is_refused() {
        String other = definition("gate-test-without-form");

        assertThat(asPersonCaught(() -> forms.submitStartForm(other, Map.of()))).isInstanceOf(SubmissionRefused.class);
    }

    @Test
    void someone_without_rights_hears_of_the_rights_and_not_of_the_form() {
        Task task = begun();
        identity.setAuthentication("eve", List.of("school-ensg"));

        assertThatThrownBy(() -> tasks.complete(task.getId(), Map.of())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_the_engine_and_our_code_do_needs_no_form() {
        Task task = begun();

        tasks.complete(task.getId(), Map.of("anything", 1));

        assertThat(runtime.getVariable(task.getProcessInstanceId(), "anything")).isEqualTo(1);
    }

    private static VariableMap valid() {
        return Variables.createVariables()
                .putValue("code", "ABC")
                .putValue("agreed", true)
                .putValue("outcome", "YES");
    }

    private static VariableMap startValues() {
        return Variables.createVariables().putValue("title", "Un titre").putValue("country", "DE");
    }

    private static TypedValue json(String text) {
        return SpinValues.jsonValue(text).create();
    }

    private Task begun() {
        String instance =
                runtime.startProcessInstanceById(definition, startValues()).getId();
        return task(instance);
    }

    private Task task(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private List<String> names(Task task) {
        return tasks.createTaskQuery().processInstanceId(task.getProcessInstanceId()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private List<Long> rows() {
        return List.of(
                history.createHistoricDetailQuery().count(),
                history.createHistoricVariableInstanceQuery().count(),
                history.createHistoricTaskInstanceQuery().count(),
                history.createHistoricActivityInstanceQuery().count(),
                history.createUserOperationLogQuery().count());
    }

    private String definition(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private void asPerson(Runnable act) {
        identity.setAuthentication("ana", List.of("gate-testers"));
        try {
            act.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private Throwable asPersonCaught(Runnable act) {
        return catchThrowable(() -> asPerson(act));
    }
}
