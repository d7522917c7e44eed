package fr.imtgrandest.passerelle.support;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;

/** What the engine still holds of a case that has ended; there should be nothing. */
public final class Leftovers {

    private final ProcessEngine engine;

    public Leftovers(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Executions, tasks, jobs, incidents and variables of process instances, in words. */
    public List<String> of(List<String> instances) {
        return instances.stream().flatMap(this::of).toList();
    }

    private Stream<String> of(String instance) {
        var runtime = engine.getRuntimeService();
        return Stream.of(
                        runtime.createExecutionQuery().processInstanceId(instance).list().stream()
                                .map(execution -> "execution " + execution.getId()),
                        engine.getTaskService().createTaskQuery().processInstanceId(instance).list().stream()
                                .map(task -> "task " + task.getName()),
                        engine.getManagementService().createJobQuery().processInstanceId(instance).list().stream()
                                .map(job -> "job " + job.getId()),
                        runtime.createIncidentQuery().processInstanceId(instance).list().stream()
                                .map(incident -> "incident " + incident.getIncidentMessage()),
                        runtime.createVariableInstanceQuery().processInstanceIdIn(instance).list().stream()
                                .map(variable -> "variable " + variable.getName()))
                .flatMap(found -> found);
    }
}
