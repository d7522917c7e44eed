package fr.imtgrandest.passerelle.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list of rows in the Tasklist, which by itself would never let anybody complete it. */
class ListBrowserTests extends BrowserTestBase {

    private static final String LEAD = "wg.lead-materials";
    private static final int ROWS = 8;

    private Deployment deployment;

    @BeforeAll
    void deploy() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("gate/gate-plan.bpmn")
                .addClasspathResource("gate/gate-plan.form")
                .deploy();
    }

    @AfterAll
    void undeploy() {
        if (deployment != null) {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void a_lead_enters_eight_milestones_removes_a_wrong_one_and_completes() {
        Task task = begun("ACT-2099-0001");
        Page page = windows.open(LEAD, Tasklist.PATH);
        Tasklist tasklist = new Tasklist(page);
        tasklist.filter("Tout ce qui m'attend");
        tasklist.take("Planifier", "ACT-2099-0001");

        tasklist.type("title", "Matériaux durables");
        for (int row = 0; row < ROWS; row++) {
            if (row > 0) {
                tasklist.addRow();
            }
            tasklist.type("name_" + row, "Jalon numéro " + (row + 1));
            tasklist.choose("owner_" + row, LEAD + " in " + task.getId());
            tasklist.date("due_" + row, "15/0" + (row + 1) + "/2099");
        }
        assertThat(tasklist.rows()).hasCount(ROWS);
        assertThat(tasklist.completion()).isEnabled();
        tasklist.type("deliverable_0", "Rapport");
        Windows.longPicture(page, "40-list-of-rows");

        tasklist.type("name_2", "x");
        assertThat(tasklist.faults()).hasCount(1);
        assertThat(tasklist.completion()).isDisabled();
        tasklist.removeRow(3);
        assertThat(tasklist.rows()).hasCount(ROWS - 1);
        assertThat(tasklist.faults()).hasCount(0);
        tasklist.complete();

        assertThat(milestones(task))
                .startsWith("[{\"name\":\"Jalon numéro 1\",\"owner\":\"" + LEAD
                        + "\",\"due\":\"2099-01-15\",\"deliverable\":\"Rapport\"},{")
                .contains("\"Jalon numéro 2\"", "\"Jalon numéro 8\"")
                .doesNotContain("\"Jalon numéro 3\"", "\"x\"");
    }

    private Task begun(String reference) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("gate-plan")
                .getId();
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        engine.getTaskService().setVariableLocal(task.getId(), "reference", reference);
        return task;
    }

    private String milestones(Task task) {
        return engine.getRuntimeService()
                .getVariable(task.getProcessInstanceId(), "milestones")
                .toString();
    }
}
