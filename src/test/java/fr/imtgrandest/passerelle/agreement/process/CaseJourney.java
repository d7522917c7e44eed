package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.imtgrandest.passerelle.engine.SubmissionRefused;
import fr.imtgrandest.passerelle.support.Persona;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** Takes a case from step to step as the people concerned, and counts who did how much. */
final class CaseJourney {

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
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(AgreementProposal.PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance started =
                as(someone(login), () -> engine.getFormService().submitStartForm(definition, Forms.values(form)));
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
        completeOnly(someone(login), task(login, taskKey).getId(), form);
        count(login);
        runJobs();
        return this;
    }

    /** Completes a task and leaves to others what the engine has to do then. */
    void completeOnly(Persona who, String taskId, Map<String, Object> form) {
        as(who, () -> {
            engine.getTaskService().claim(taskId, who.login());
            engine.getFormService().submitTaskForm(taskId, Forms.values(form));
            return taskId;
        });
    }

    /** Everyone who is asked for a task of a kind gives the same answer, as long as they are still asked. */
    CaseJourney all(String taskKey, Map<String, Object> form) {
        for (List<Task> left = open(taskKey); !left.isEmpty(); left = still(left)) {
            Task task = left.get(0);
            String who = asked(task);
            completeOnly(someone(who), task.getId(), form);
            count(who);
            runJobs();
        }
        return this;
    }

    /** Those of some tasks that are still open: an answer may close others. */
    private List<Task> still(List<Task> tasks) {
        List<String> open = open().stream().map(Task::getId).toList();
        return tasks.stream().filter(task -> open.contains(task.getId())).toList();
    }

    /** All open tasks of a kind but one get the same answer. */
    CaseJourney leaveOne(String taskKey, Map<String, Object> form) {
        open(taskKey).stream().skip(1).forEach(task -> {
            completeOnly(someone(asked(task)), task.getId(), form);
            runJobs();
        });
        return this;
    }

    /** The signature desk records every signature that is expected. */
    CaseJourney sign(LocalDate day) {
        return all(SignatureCollection.RECORD_SIGNATURE, Forms.signature(day));
    }

    /** Completes the one open task of a kind wrongly: the refusal, which has changed nothing. */
    String refused(String login, String taskKey, Map<String, Object> form) {
        Task task = task(login, taskKey);
        Map<String, String> before = variables(task);
        long traces = traces();

        SubmissionRefused refusal =
                catchThrowableOfType(SubmissionRefused.class, () -> completeOnly(someone(login), task.getId(), form));

        assertThat(refusal).as("refusal of %s", form).isNotNull();
        assertThat(task(login, taskKey).getId()).isEqualTo(task.getId());
        assertThat(variables(task)).isEqualTo(before);
        assertThat(traces()).as("traces in history").isEqualTo(traces);
        return Objects.requireNonNull(refusal.getMessage());
    }

    private Map<String, String> variables(Task task) {
        Map<String, String> values = new TreeMap<>();
        engine.getTaskService().getVariables(task.getId()).forEach((name, value) -> values.put(name, "" + value));
        return values;
    }

    private long traces() {
        return instances().stream()
                .mapToLong(id -> engine.getHistoryService()
                        .createHistoricDetailQuery()
                        .processInstanceId(id)
                        .count())
                .sum();
    }

    Task task(String login, String taskKey) {
        List<Task> tasks = as(
                someone(login),
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
                .flatMap(this::links)
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** The people who may take a task by name. */
    List<String> candidates(Task task) {
        return links(task)
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** Someone who is asked for a task: of its group, else by name. */
    String asked(Task task) {
        return links(task)
                .filter(link -> link.getGroupId() != null)
                .map(link -> Persona.inGroup(link.getGroupId()).login())
                .findFirst()
                .orElseGet(() -> candidates(task).get(0));
    }

    private Stream<IdentityLink> links(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream();
    }

    /** Runs all that the engine has to do for this case right now, timers that are due included. */
    void runJobs() {
        for (List<Job> jobs = executable(); !jobs.isEmpty(); jobs = executable()) {
            engine.getManagementService().executeJob(jobs.get(0).getId()); // one job may take others away
        }
    }

    List<Job> executable() {
        List<String> instances = instances();
        return engine.getManagementService().createJobQuery().executable().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .toList();
    }

    /** The process instances of the case, the called ones too, under way or ended. */
    List<String> instances() {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    boolean ended() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count()
                == 0;
    }

    /** Ends a case that a test does not follow to its end. */
    void abandon() {
        if (!instanceId.isEmpty()) {
            engine.getRuntimeService().deleteProcessInstanceIfExists(instanceId, "test", true, true, true, false);
        }
    }

    private void count(String login) {
        done.merge(login, 1, Integer::sum);
    }

    /** A person of the demo, with the groups they really have. */
    Persona someone(String login) {
        return new Persona(
                login,
                engine.getIdentityService().createGroupQuery().groupMember(login).list().stream()
                        .map(Group::getId)
                        .toList());
    }

    <T> T as(Persona who, Supplier<T> act) {
        engine.getIdentityService().setAuthentication(who.login(), who.groups());
        try {
            return act.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
