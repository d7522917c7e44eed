package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.ACCEPT_MILESTONE;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTATION_OVER;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULT_MEMBER;
import static fr.imtgrandest.passerelle.action.process.WgAction.DO_MILESTONE;
import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONE_OWNER;
import static fr.imtgrandest.passerelle.action.process.WgAction.MILESTONE_POSITION;
import static fr.imtgrandest.passerelle.action.process.WgAction.PROCESS;
import static fr.imtgrandest.passerelle.action.process.WgAction.THEME;

import fr.imtgrandest.passerelle.action.Actions;
import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.identity.MemberLeft;
import fr.imtgrandest.passerelle.identity.WorkingGroups;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.TaskColumns;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What members who leave their group still had to do goes to its leads; an opinion that they were asked for is not waited for. */
@Component
class LeavingMembers {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final Actions actions;
    private final WorkingGroups groups;
    private final SystemAccess system;
    private final Clock clock;

    LeavingMembers(
            TaskService tasks,
            RuntimeService runtime,
            ManagementService jobs,
            Actions actions,
            WorkingGroups groups,
            SystemAccess system,
            Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
        this.actions = actions;
        this.groups = groups;
        this.system = system;
        this.clock = clock;
    }

    @EventListener
    void handOver(MemberLeft left) {
        system.write(() -> {
            of(left.theme()).taskAssignee(left.userId()).list().forEach(task -> release(task, left.userId()));
            of(left.theme())
                    .taskDefinitionKeyIn(DO_MILESTONE, ACCEPT_MILESTONE)
                    .list()
                    .forEach(task -> giveMilestone(task, left));
        });
    }

    private TaskQuery of(String theme) {
        return tasks.createTaskQuery().processDefinitionKey(PROCESS).processVariableValueEquals(THEME.name(), theme);
    }

    /** The leads are candidates of every task already. */
    private void release(Task task, String userId) {
        if (task.getTaskDefinitionKey().equals(CONSULT_MEMBER)) {
            jobs
                    .createJobQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .activityId(CONSULTATION_OVER)
                    .list()
                    .stream()
                    .filter(timer -> task.getExecutionId().equals(timer.getExecutionId()))
                    .forEach(timer -> jobs.setJobDuedate(timer.getId(), Date.from(clock.instant())));
        } else {
            tasks.setAssignee(task.getId(), null);
            tasks.deleteCandidateUser(task.getId(), userId);
        }
    }

    private void giveMilestone(Task task, MemberLeft left) {
        Map<String, Object> variables = tasks.getVariables(task.getId());
        List<String> leads = groups.leads(left.theme());
        boolean theirs =
                MILESTONE_OWNER.find(variables).filter(left.userId()::equals).isPresent();
        if (theirs && !leads.isEmpty()) {
            runtime.setVariable(task.getExecutionId(), MILESTONE_OWNER.name(), MILESTONE_OWNER.typed(leads.get(0)));
            actions.handOver(
                    Reference.of(TaskColumns.REFERENCE.find(variables).orElseThrow()),
                    MILESTONE_POSITION.find(variables).orElseThrow(),
                    leads.get(0));
        }
    }
}
