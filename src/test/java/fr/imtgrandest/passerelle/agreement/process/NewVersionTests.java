package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.agreement.Ending;
import fr.imtgrandest.passerelle.approval.process.ApprovalChain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A case under way when a new version of its model is deployed. */
class NewVersionTests extends CaseTestBase {

    private static final String MODEL = AgreementProposal.PROCESS + ".bpmn";

    private String deployment = "";

    @AfterEach
    void takeBackTheNewVersion() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void a_case_under_way_goes_on_to_its_end_with_the_version_it_began_with() throws IOException {
        exchangeAtDrafting();
        ProcessDefinition old = latest();

        deployNewVersion();

        assertThat(latest().getVersion()).isEqualTo(old.getVersion() + 1);
        finish();
        assertThat(versionsOfTheCase()).containsExactly(old.getId());
    }

    @Test
    void a_case_under_way_is_migrated_to_the_new_version_and_goes_on_with_it() throws IOException {
        exchangeAtDrafting();
        ProcessDefinition old = latest();
        deployNewVersion();
        ProcessDefinition next = latest();

        MigrationPlan plan = engine.getRuntimeService()
                .createMigrationPlan(old.getId(), next.getId())
                .mapEqualActivities()
                .build();
        engine.getRuntimeService()
                .newMigration(plan)
                .processInstanceIds(journey.instanceId())
                .execute();

        finish();
        assertThat(versionsOfTheCase()).containsExactly(next.getId());
    }

    private void finish() {
        journey.complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, Forms.readyExchange())
                .all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE)
                .all(ApprovalChain.DECIDE, Forms.APPROVE)
                .sign(today());
        assertEnded(Ending.AGREEMENT_ACTIVE, null);
    }

    private List<String> versionsOfTheCase() {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(journey.instanceId())
                .list()
                .stream()
                .map(instance -> instance.getProcessDefinitionId())
                .toList();
    }

    /** The same models and forms, with another documentation of the main process; tables are not deployed anew. */
    private void deployNewVersion() throws IOException {
        RepositoryService repository = engine.getRepositoryService();
        String current = latest().getDeploymentId();
        DeploymentBuilder next = repository.createDeployment().name("new version");
        for (Resource resource : repository.getDeploymentResources(current)) {
            if (!resource.getName().endsWith(".dmn")) {
                next.addString(resource.getName(), changed(current, resource.getName()));
            }
        }
        deployment = next.deploy().getId();
    }

    private String changed(String current, String resource) throws IOException {
        try (InputStream content = engine.getRepositoryService().getResourceAsStream(current, resource)) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return resource.endsWith(MODEL) ? text.replace("De la proposition", "Depuis la proposition") : text;
        }
    }

    private ProcessDefinition latest() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(AgreementProposal.PROCESS)
                .latestVersion()
                .singleResult();
    }
}
