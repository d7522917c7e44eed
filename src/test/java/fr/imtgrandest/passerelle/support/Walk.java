package fr.imtgrandest.passerelle.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.imtgrandest.passerelle.engine.SubmissionRefused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
public class Walk {

    private final ProcessEngine engine;
    private final Map<String, Integer> done = new TreeMap<>();
    private String reference = "";
    private String instanceId = "";

    public Walk(ProcessEngine engine) {
        this.engine = engine;
    }

    public String reference() {
        return reference;
    }

    public String instanceId() {
        return instanceId;
    }

    /** How many tasks each person did, the start included. */
    public Map<String, Integer> done() {
        return done;
    }

    /** Starts a process by its form. */
    public Walk start(String login, String process, Map<String, Object> form) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance started =
                as(someone(login), () -> engine.getFormService().submitStartForm(definition, FormValues.of(form)));
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
    public Walk complete(String login, String taskKey, Map<String, Object> form) {
        completeOnly(someone(login), task(login, taskKey).getId(), form);
        count(login);
        runJobs();
        return this;
    }

    /** Completes a task and leaves to others what the engine has to do then. */
    public void completeOnly(Persona who, String taskId, Map<String, Object> form) {
        as(who, () -> {
            engine.getTaskService().claim(taskId, who.login());
            engine.getFormService().submitTaskForm(taskId, FormValues.of(form));
            return taskId;
        });
    }

    /** Everyone who is asked for a task of a kind gives the same answer. */
    public Walk all(String taskKey, Map<String, Object> form) {
        for (Task task : open(taskKey)) {
            if (isOpen(task)) {
                String who = asked(task);
                completeOnly(someone(who), task.getId(), form);
                count(who);
                runJobs();
            }
        }
        return this;
    }

    /** The answer of somebody else may have closed it. */
    private boolean isOpen(Task task) {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).count() > 0;
    }

    /** Completes the one open task of a kind wrongly: the refusal, which has changed nothing. */
    public String refused(String login, String taskKey, Map<String, Object> form) {
        return refused(login, taskKey, task(login, taskKey), form);
    }

    /** Completes one of the open tasks of a kind wrongly: the refusal, which has changed nothing. */
    public String refused(String login, String taskKey, Task task, Map<String, Object> form) {
        Map<String, String> before = variables(task);
        long traces = traces();

        SubmissionRefused refusal =
                catchThrowableOfType(SubmissionRefused.class, () -> completeOnly(someone(login), task.getId(), form));

        assertThat(refusal).as("refusal of %s", form).isNotNull();
        assertThat(seen(login, taskKey)).extracting(Task::getId).contains(task.getId());
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

    /** The one open task of a kind that the person sees. */
    public Task task(String login, String taskKey) {
        List<Task> tasks = seen(login, taskKey);
        assertThat(tasks).as("%s of %s in %s", taskKey, login, reference).hasSize(1);
        return tasks.get(0);
    }

    /** The open tasks of a kind that the person sees. */
    public List<Task> seen(String login, String taskKey) {
        return as(
                someone(login),
                () -> engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .taskDefinitionKey(taskKey)
                        .list());
    }

    /** All open tasks of the case. */
    public List<Task> open() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .list();
    }

    public List<Task> open(String taskKey) {
        return open().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(taskKey))
                .toList();
    }

    /** The candidate groups of all open tasks of a kind. */
    public List<String> groups(String taskKey) {
        return open(taskKey).stream()
                .flatMap(this::links)
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** The people who may take a task by name. */
    public List<String> candidates(Task task) {
        return links(task)
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** Someone who is asked for a task: who holds it, else someone of its group, else by name. */
    public String asked(Task task) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        return links(task)
                .filter(link -> link.getGroupId() != null)
                .map(link -> Persona.inGroup(link.getGroupId()).login())
                .findFirst()
                .orElseGet(() -> candidates(task).get(0));
    }

    private Stream<IdentityLink> links(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream();
    }

    /** Runs all that the engine has to do for this case right now, timers that are due included; one job may take others away. */
    public void runJobs() {
        for (List<Job> jobs = executable(); !jobs.isEmpty(); jobs = executable()) {
            engine.getManagementService().executeJob(jobs.get(0).getId());
        }
    }

    /** What the engine has to do right now. */
    public List<Job> executable() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceIds(Set.copyOf(instances()))
                .executable()
                .list();
    }

    /** The process instances of the case, the called ones too, under way or ended. */
    public List<String> instances() {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    public boolean ended() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count()
                == 0;
    }

    /** Ends a case that a test does not follow to its end. */
    public void abandon() {
        if (!instanceId.isEmpty()) {
            engine.getRuntimeService().deleteProcessInstanceIfExists(instanceId, "test", true, true, true, false);
        }
    }

    private void count(String login) {
        done.merge(login, 1, Integer::sum);
    }

    /** A person of the demo, with the groups they really have. */
    public Persona someone(String login) {
        return new Persona(
                login,
                engine.getIdentityService().createGroupQuery().groupMember(login).list().stream()
                        .map(Group::getId)
                        .toList());
    }

    public <T> T as(Persona who, Supplier<T> act) {
        engine.getIdentityService().setAuthentication(who.login(), who.groups());
        try {
            return act.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
