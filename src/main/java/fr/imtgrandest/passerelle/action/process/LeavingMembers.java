package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.ACCEPT_MILESTONE;
import static fr.imtgrandest.passerelle.action.process.WgAction.CHECK_ACTION;
import static fr.imtgrandest.passerelle.action.process.WgAction.CLOSE_ACTION;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTATION_OVER;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULT_MEMBER;
import static fr.imtgrandest.passerelle.action.process.WgAction.DECIDE_CONTINUATION;
import static fr.imtgrandest.passerelle.action.process.WgAction.DO_MILESTONE;
import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONE_OWNER;
import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONE_POSITION;
import static fr.imtgrandest.passerelle.action.process.WgAction.PLAN_ACTION;
import static fr.imtgrandest.passerelle.action.process.WgAction.PROCESS;
import static fr.imtgrandest.passerelle.action.process.WgAction.REPORT_PROGRESS;
import static fr.imtgrandest.passerelle.action.process.WgAction.THEME;

import fr.imtgrandest.passerelle.action.Actions;
import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.LeadEnded;
import fr.imtgrandest.passerelle.identity.MemberLeft;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.TaskColumns;
import fr.imtgrandest.passerelle.task.TaskOpened;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What members who leave their group still had to do goes to its leads; an opinion that they were asked for is not waited for. */
@Component
class LeavingMembers {

    private static final Set<String> STEPS_OF_LEADS =
            Set.of(CHECK_ACTION, DECIDE_CONTINUATION, PLAN_ACTION, ACCEPT_MILESTONE, REPORT_PROGRESS, CLOSE_ACTION);

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final Actions actions;
    private final WorkingGroups groups;
    private final SystemAccess system;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeavingMembers(
            TaskService tasks,
            RuntimeService runtime,
            ManagementService jobs,
            Actions actions,
            WorkingGroups groups,
            SystemAccess system,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
        this.actions = actions;
        this.groups = groups;
        this.system = system;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void handOver(MemberLeft left) {
        system.write(() -> {
            tasksOf(left.theme(), left.userId()).forEach(task -> release(task, left.userId()));
            groups.leads(left.theme()).stream().findFirst().ifPresent(lead -> giveMilestones(left, lead));
        });
    }

    /** Someone who stays a member keeps what they do as a member. */
    @EventListener
    void handOver(LeadEnded ended) {
        system.write(() -> tasksOf(ended.theme(), ended.userId())
                .filter(task -> STEPS_OF_LEADS.contains(task.getTaskDefinitionKey()))
                .forEach(task -> release(task, ended.userId())));
    }

    private TaskQuery of(String theme) {
        return tasks.createTaskQuery().processDefinitionKey(PROCESS).processVariableValueEquals(THEME.name(), theme);
    }

    /** The tasks that someone holds or is asked for by name. */
    private Stream<Task> tasksOf(String theme, String userId) {
        return of(theme).list().stream()
                .filter(task -> userId.equals(task.getAssignee())
                        || candidates(task).anyMatch(link -> userId.equals(link.getUserId())));
    }

    private Stream<IdentityLink> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()));
    }

    /** Where only the leaver was left to ask, the alliance office stands in. */
    private void release(Task task, String userId) {
        if (task.getTaskDefinitionKey().equals(CONSULT_MEMBER)) {
            endConsultation(task);
            return;
        }
        if (userId.equals(task.getAssignee())) {
            tasks.setAssignee(task.getId(), null);
        }
        tasks.deleteCandidateUser(task.getId(), userId);
        if (candidates(task).findAny().isEmpty()) {
            tasks.addCandidateGroup(task.getId(), Groups.RI_ALLIANCE);
        }
        events.publishEvent(new TaskOpened(task.getId(), null, null));
    }

    private void endConsultation(Task task) {
        jobs
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .activityId(CONSULTATION_OVER)
                .list()
                .stream()
                .filter(timer -> task.getExecutionId().equals(timer.getExecutionId()))
                .forEach(timer -> jobs.setJobDuedate(timer.getId(), Date.from(clock.instant())));
    }

    private void giveMilestones(MemberLeft left, String lead) {
        of(left.theme())
                .taskDefinitionKeyIn(DO_MILESTONE, ACCEPT_MILESTONE)
                .list()
                .forEach(task -> giveMilestone(task, left.userId(), lead));
    }

    private void giveMilestone(Task task, String owner, String lead) {
        Map<String, Object> variables = tasks.getVariables(task.getId());
        if (MILESTONE_OWNER.find(variables).filter(owner::equals).isPresent()) {
            runtime.setVariable(task.getExecutionId(), MILESTONE_OWNER.name(), MILESTONE_OWNER.typed(lead));
            actions.handOver(
                    Reference.of(TaskColumns.REFERENCE.find(variables).orElseThrow()),
                    MILESTONE_POSITION.find(variables).orElseThrow(),
                    lead);
        }
    }
}
