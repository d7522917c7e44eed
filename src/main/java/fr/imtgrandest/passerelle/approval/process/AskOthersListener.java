package fr.imtgrandest.passerelle.approval.process;

import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.task.Attribution;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * One person decides once: where whoever has just decided was the only one asked for another decision too, as someone who
 * directs two schools for a while, the other directors are asked for that one.
 */
@Component
class AskOthersListener implements TaskListener {

    private final TaskService tasks;
    private final People people;

    AskOthersListener(TaskService tasks, People people) {
        this.tasks = tasks;
        this.people = people;
    }

    @Override
    public void notify(DelegateTask decided) {
        Set<String> accounts = people.accountsOfSamePerson(Attribution.ANSWERED_BY.require(decided));
        tasks
                .createTaskQuery()
                .processInstanceId(decided.getProcessInstanceId())
                .taskDefinitionKey(ApprovalChain.DECIDE)
                .list()
                .stream()
                .filter(other -> !other.getId().equals(decided.getId()))
                .filter(other -> accounts.containsAll(asked(other).toList()))
                .forEach(other -> tasks.addCandidateGroup(other.getId(), Groups.DIR_COLLEGE));
    }

    private Stream<String> asked(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .flatMap(this::accounts);
    }

    private Stream<String> accounts(IdentityLink link) {
        return link.getGroupId() == null ? Stream.of(link.getUserId()) : people.membersOf(link.getGroupId()).stream();
    }
}
