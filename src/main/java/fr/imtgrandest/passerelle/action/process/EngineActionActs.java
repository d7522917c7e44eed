package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.PARTNERSHIP_FOUND;
import static fr.imtgrandest.passerelle.action.process.WgAction.PROPOSAL_WITHDRAWN;
import static fr.imtgrandest.passerelle.action.process.WgAction.PROPOSE_AGREEMENT;

import fr.imtgrandest.passerelle.action.ActionActs;
import fr.imtgrandest.passerelle.action.ActionCase;
import fr.imtgrandest.passerelle.action.ActionCases;
import fr.imtgrandest.passerelle.action.ActionStatus;
import fr.imtgrandest.passerelle.action.Actions;
import fr.imtgrandest.passerelle.agreement.ProposalStarts;
import fr.imtgrandest.passerelle.engine.FrontDoor;
import fr.imtgrandest.passerelle.engine.PageAct;
import fr.imtgrandest.passerelle.engine.Person;
import fr.imtgrandest.passerelle.engine.ProcessAccess;
import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Acts on the process of an action through the front door of the engine. */
@Component
class EngineActionActs implements ActionActs {

    private final Actions actions;
    private final ActionCases cases;
    private final SystemAccess system;
    private final FrontDoor door;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final List<ProcessAccess> access;

    EngineActionActs(
            Actions actions,
            ActionCases cases,
            SystemAccess system,
            FrontDoor door,
            RuntimeService runtime,
            TaskService tasks,
            List<ProcessAccess> access) {
        this.actions = actions;
        this.cases = cases;
        this.system = system;
        this.door = door;
        this.runtime = runtime;
        this.tasks = tasks;
        this.access = access;
    }

    @Override
    public boolean mayProposeAgreement(ActionCase action, Reader reader) {
        return action.ending() == null
                && action.status() == ActionStatus.APPROVED
                && access.stream()
                        .filter(process -> process.processId().equals(ProposalStarts.PROCESS))
                        .anyMatch(process ->
                                !Collections.disjoint(process.starterGroups().get(), reader.groups()));
    }

    @Override
    public Optional<String> proposeAgreement(Reference action, Reader reader) {
        ActionCase about = actions.require(action);
        if (about.ending() != null) {
            return Optional.empty();
        }
        if (!mayProposeAgreement(about, reader)) {
            throw new IllegalStateException(reader.userId() + " may not propose an agreement out of " + action);
        }
        Person person = new Person(reader.userId(), reader.groups());
        boolean open = act(action, person, "propose agreement", current -> open(current, person));
        return open
                ? Optional.of(system.read(() -> tasksOf(about, person)).get(0).getId())
                : Optional.empty();
    }

    private boolean open(ActionCase about, Person person) {
        if (about.ending() != null) {
            return false;
        }
        if (tasksOf(about, person).isEmpty()) {
            tell(PARTNERSHIP_FOUND, about);
        }
        return true;
    }

    @Override
    public boolean mayWithdraw(ActionCase action, Reader reader) {
        return action.status() == ActionStatus.PROPOSED
                && (action.proposer().equals(reader.userId())
                        || reader.groups()
                                .contains(Groups.workingGroupLead(
                                        action.proposal().theme())));
    }

    @Override
    public boolean withdraw(Reference action, Reader reader) {
        ActionCase about = actions.require(action);
        if (about.status() != ActionStatus.PROPOSED) {
            return false;
        }
        if (!mayWithdraw(about, reader)) {
            throw new IllegalStateException(reader.userId() + " may not withdraw " + action);
        }
        return act(action, new Person(reader.userId(), reader.groups()), "withdraw action", this::withdraw);
    }

    private boolean withdraw(ActionCase about) {
        if (about.status() != ActionStatus.PROPOSED) {
            return false;
        }
        tell(PROPOSAL_WITHDRAWN, about);
        return true;
    }

    /** One after the other, so that a second click finds what the first did and nobody acts on what has just ended. */
    private boolean act(Reference action, Person person, String act, Predicate<ActionCase> work) {
        return door.act(new PageAct(person, null, act, action.toString()), () -> {
            cases.lock(action);
            return work.test(actions.require(action));
        });
    }

    private void tell(String message, ActionCase about) {
        runtime.createMessageCorrelation(message)
                .processInstanceId(about.processInstanceId())
                .correlate();
    }

    private List<Task> tasksOf(ActionCase action, Person person) {
        return tasks.createTaskQuery()
                .processInstanceId(action.processInstanceId())
                .taskDefinitionKey(PROPOSE_AGREEMENT)
                .taskAssignee(person.userId())
                .list();
    }
}
