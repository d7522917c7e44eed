package fr.imtgrandest.passerelle.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import fr.imtgrandest.passerelle.task.TaskColumns;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EngineTest
class HomePageTests {

    private static final String PROCESS = "home-sample";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private Clock clock;

    private String deploymentId = "";

    @BeforeEach
    void start_a_case_with_a_task_for_materials_and_one_for_lawyers() {
        deploymentId = repositoryService
                .createDeployment()
                .addModelInstance(PROCESS + ".bpmn", model())
                .deploy()
                .getId();
        runtimeService.startProcessInstanceByKey(PROCESS);
    }

    @AfterEach
    void remove_the_case() {
        repositoryService.deleteDeployment(deploymentId, true);
    }

    @Test
    void the_home_page_shows_one_s_own_tasks_and_nobody_else_s() {
        assertThat(home("wg.materials").select("tbody tr td:first-child").eachText())
                .containsExactly("Étudier les matériaux");
        assertThat(home("legal.ul").select("tbody tr td:first-child").eachText())
                .containsExactly("Relire le contrat");
        assertThat(home("finance.ul").select("tbody tr")).isEmpty();
        assertThat(home("finance.ul").text()).contains("Rien ne vous attend pour le moment.");
    }

    @Test
    void a_task_shows_its_case_its_partner_and_the_way_to_its_form() {
        Task task = task("userTask_studyMaterials");
        taskService.setVariablesLocal(
                task.getId(),
                Map.of(
                        TaskColumns.REFERENCE.name(), "AGR-2026-0007",
                        TaskColumns.PARTNER.name(), "<b>RWTH</b> Aachen"));

        Document home = home("wg.materials");

        assertThat(home.select("tbody tr td").eachText()).contains("AGR-2026-0007", "<b>RWTH</b> Aachen");
        assertThat(home.select("tbody a").attr("href")).isEqualTo("/tasks/" + task.getId());
    }

    @Test
    void only_a_task_past_its_due_date_is_marked_late() {
        setDue("userTask_studyMaterials", Duration.ofDays(-1));
        setDue("userTask_readContract", Duration.ofDays(2));

        assertThat(home("wg.materials").select("tbody .badge-late").eachText()).containsExactly("en retard");
        assertThat(home("legal.ul").select(".badge-late")).isEmpty();
        assertThat(home("legal.ul").select("tbody time")).hasSize(1);
    }

    @Test
    void the_way_to_a_new_proposal_opens_the_start_form() {
        assertThat(home("member.ensg").select(".card-link a").eachAttr("href"))
                .contains("/camunda/app/tasklist/default/#/?processStart=agreement-proposal");
    }

    @Test
    void the_page_greets_the_person_by_name_and_has_one_heading() {
        Document home = home("member.ensg");

        assertThat(home.select("h1")).hasSize(1);
        assertThat(home.select(".site-user-name").text()).isNotBlank().doesNotContain("member.ensg");
        assertThat(home.select("html").attr("lang")).isEqualTo("fr");
        assertThat(home.select("script, style, [style]")).isEmpty();
    }

    private Document home(String login) {
        return Jsoup.parse(
                Visitor.signedIn(port, login).get("/", "Accept-Language", "fr").body());
    }

    private Task task(String key) {
        return taskService.createTaskQuery().taskDefinitionKey(key).singleResult();
    }

    private void setDue(String key, Duration fromNow) {
        Task task = task(key);
        task.setDueDate(Date.from(clock.instant().plus(fromNow)));
        taskService.saveTask(task);
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .parallelGateway("gateway_all")
                .userTask("userTask_studyMaterials")
                .name("Étudier les matériaux")
                .camundaCandidateGroups("wg-materials")
                .endEvent()
                .moveToNode("gateway_all")
                .userTask("userTask_readContract")
                .name("Relire le contrat")
                .camundaCandidateGroups("legal-ul")
                .endEvent()
                .done();
    }
}
