package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.imtgrandest.passerelle.support.Persona;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

/** Takes a case from step to step as the people concerned, and counts who did how much. */
final class CaseJourney {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProcessEngine engine;
    private final Map<String, Integer> done = new TreeMap<>();
    private String reference = "";
    private String instanceId = "";

    CaseJourney(ProcessEngine engine) {
        this.engine = engine;
    }

    String reference() {
        return reference;
    }

    String instanceId() {
        return instanceId;
    }

    /** How many tasks each person did, the start included. */
    Map<String, Integer> done() {
        return done;
    }

    CaseJourney propose(String login, Map<String, Object> form) {
        Persona who = Persona.of(login);
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(AgreementProposal.PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance started = as(who, () -> engine.getFormService().submitStartForm(definition, values(form)));
        instanceId = started.getId();
        reference = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult()
                .getBusinessKey();
        count(login);
        return this;
    }

    /** Completes the one open task of a kind that the person may do. */
    CaseJourney complete(String login, String taskKey, Map<String, Object> form) {
        completeOnly(Persona.of(login), task(login, taskKey).getId(), form);
        count(login);
        runJobs();
        return this;
    }

    void completeOnly(Persona who, String taskId, Map<String, Object> form) {
        as(who, () -> {
            engine.getTaskService().claim(taskId, who.login());
            engine.getFormService().submitTaskForm(taskId, values(form));
            return taskId;
        });
    }

    Task task(String login, String taskKey) {
        Persona who = Persona.of(login);
        List<Task> tasks = as(
                who,
                () -> engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .taskDefinitionKey(taskKey)
                        .list());
        assertThat(tasks).as("%s of %s in %s", taskKey, login, reference).hasSize(1);
        return tasks.get(0);
    }

    /** All open tasks of the case. */
    List<Task> open() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .list();
    }

    List<Task> open(String taskKey) {
        return open().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(taskKey))
                .toList();
    }

    /** The candidate groups of all open tasks of a kind. */
    List<String> groups(String taskKey) {
        return open(taskKey).stream()
                .flatMap(task -> engine.getTaskService().getIdentityLinksForTask(task.getId()).stream())
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .sorted()
                .toList();
    }

    /** Everyone who is asked for a task of a kind gives the same answer. */
    CaseJourney all(String taskKey, Map<String, Object> form) {
        groups(taskKey).forEach(group -> complete(Persona.inGroup(group).login(), taskKey, form));
        return this;
    }

    /** Runs all that the engine has to do right now, timers that are due included. */
    void runJobs() {
        List<Job> jobs = executable();
        while (!jobs.isEmpty()) {
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            jobs = executable();
        }
    }

    private List<Job> executable() {
        return engine.getManagementService().createJobQuery().executable().list();
    }

    boolean ended() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count()
                == 0;
    }

    private void count(String login) {
        done.merge(login, 1, Integer::sum);
    }

    <T> T as(Persona who, Supplier<T> act) {
        engine.getIdentityService().setAuthentication(who.login(), who.groups());
        try {
            return act.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private static VariableMap values(Map<String, Object> form) {
        VariableMap values = Variables.createVariables();
        new HashMap<>(form).forEach((key, value) -> {
            if (value instanceof Collection<?> list) {
                values.putValueTyped(key, SpinValues.jsonValue(json(list)).create());
            } else {
                values.putValue(key, value);
            }
        });
        return values;
    }

    private static String json(Collection<?> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
