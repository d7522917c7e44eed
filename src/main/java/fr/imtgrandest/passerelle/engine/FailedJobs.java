package fr.imtgrandest.passerelle.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

// What a job of no process is to do is known to its internal class only.

/** What failed for good, for technical administrators to see and to try again. */
@Component
public class FailedJobs {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final FrontDoor door;
    private final SystemAccess system;

    FailedJobs(RuntimeService runtime, ManagementService management, FrontDoor door, SystemAccess system) {
        this.runtime = runtime;
        this.management = management;
        this.door = door;
        this.system = system;
    }

    /** At most so many, those that wait longest first. */
    public List<FailedJob> list(int limit) {
        return system.read(() -> {
            List<Incident> incidents = runtime
                    .createIncidentQuery()
                    .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                    .orderByIncidentTimestamp()
                    .asc()
                    .list()
                    .stream()
                    // A failure in a called process is an incident of each calling process too.
                    .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                    .limit(limit)
                    .toList();
            return incidents.isEmpty() ? List.of() : describe(incidents);
        });
    }

    private List<FailedJob> describe(List<Incident> incidents) {
        Map<String, Job> jobs =
                management
                        .createJobQuery()
                        .jobIds(ids(incidents, Incident::getConfiguration))
                        .noRetriesLeft()
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Job::getId, Function.identity()));
        Map<String, String> cases = cases(ids(incidents, Incident::getProcessInstanceId));
        return incidents.stream()
                .filter(incident -> jobs.containsKey(incident.getConfiguration()))
                .map(incident -> describe(incident, jobs, cases))
                .toList();
    }

    private static FailedJob describe(Incident incident, Map<String, Job> jobs, Map<String, String> cases) {
        String instance = incident.getProcessInstanceId();
        String id = incident.getConfiguration();
        return new FailedJob(
                id,
                instance == null ? null : cases.getOrDefault(instance, instance),
                instance == null ? null : incident.getActivityId(),
                instance == null ? work(Objects.requireNonNull(jobs.get(id))) : null,
                incident.getIncidentTimestamp().toInstant(),
                PlainReason.of(incident.getIncidentMessage()));
    }

    private static @Nullable String work(Job job) {
        return job instanceof JobEntity entity && BackgroundJobHandler.TYPE.equals(entity.getJobHandlerType())
                ? BackgroundJobHandler.Work.parse(entity.getJobHandlerConfigurationRaw())
                        .type()
                : null;
    }

    private Map<String, String> cases(Set<String> instances) {
        return instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private static Set<String> ids(List<Incident> incidents, Function<Incident, @Nullable String> id) {
        return incidents.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /**
     * Has a job tried once more, in the name of a technical administrator.
     *
     * @param id of the job
     * @return whether there was something to try again; nothing is done, and nothing noted, where it runs again already
     * @throws LostRaceException if others were quicker each time
     */
    public boolean retry(Person person, String id) {
        return system.read(() -> find(id))
                .map(job -> door.act(new PageAct(person, null, "retry job", subject(job)), () -> tryAgain(id)))
                .orElse(false);
    }

    private boolean tryAgain(String id) {
        Optional<Job> failed = find(id);
        failed.ifPresent(job -> management.setJobRetries(job.getId(), 1));
        return failed.isPresent();
    }

    private Optional<Job> find(String id) {
        return Optional.ofNullable(
                management.createJobQuery().jobId(id).noRetriesLeft().singleResult());
    }

    private static String subject(Job job) {
        return Objects.requireNonNullElse(work(job), job.getId());
    }
}
