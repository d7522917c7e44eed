package fr.imtgrandest.passerelle.engine;

import fr.imtgrandest.passerelle.support.Someone;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * One case with four open tasks, and people with different rights on them.
 *
 * <p>{@code shared} is offered to Ada and to red and blue, {@code blue} to blue, {@code green} to green, {@code zoes} is
 * assigned to Zoé.
 */
record SampleCase(ProcessEngine engine, Deployment deployment, ProcessInstance instance) implements AutoCloseable {

    static final String PROCESS = "rights-sample";

    private static final String FORM = """
            {"id": "rights-sample", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
             "components": [{"id": "Field_note", "type": "textfield", "key": "note", "label": "Note"}]}
            """;

    static SampleCase open(ProcessEngine engine) {
        Deployment deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("rights-sample.bpmn", model())
                .addString("rights-sample.form", FORM)
                .deploy();
        ProcessInstance instance = engine.getRuntimeService().startProcessInstanceByKey(PROCESS);
        return new SampleCase(engine, deployment, instance);
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLiveString("P3650D")
                .startEvent()
                .parallelGateway("fork")
                .userTask("shared")
                .camundaFormRef("rights-sample")
                .camundaFormRefBinding("deployment")
                .camundaCandidateUsers("ada")
                .camundaCandidateGroups("red,blue")
                .moveToNode("fork")
                .userTask("blue")
                .camundaFormRef("rights-sample")
                .camundaFormRefBinding("deployment")
                .camundaCandidateGroups("blue")
                .moveToNode("fork")
                .userTask("green")
                .camundaCandidateGroups("green")
                .moveToNode("fork")
                .userTask("zoes")
                .camundaAssignee("zoe")
                .done();
    }

    Someone someone(String userId, String... groups) {
        return new Someone(engine.getIdentityService(), userId, List.of(groups));
    }

    Someone ada() {
        return someone("ada");
    }

    Someone bob() {
        return someone("bob", "blue");
    }

    Someone rita() {
        return someone("rita", "red", "blue");
    }

    Someone zoe() {
        return someone("zoe");
    }

    Someone stranger() {
        return someone("stranger", "yellow");
    }

    Someone administrator() {
        return someone("root", "camunda-admin");
    }

    String task(String key) {
        return open(key).getId();
    }

    Task open(String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(key)
                .singleResult();
    }

    @Override
    public void close() {
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }
}
