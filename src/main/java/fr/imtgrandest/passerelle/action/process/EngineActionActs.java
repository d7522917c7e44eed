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
    public boolean mayPropose(Reader reader) {
        return mayStart(WgAction.PROCESS, reader);
    }

    @Override
    public boolean mayProposeAgreement(ActionCase action, Reader reader) {
        return action.status() == ActionStatus.APPROVED && mayStart(ProposalStarts.PROCESS, reader);
    }

    private boolean mayStart(String processId, Reader reader) {
        return access.stream()
                .filter(process -> process.processId().equals(processId))
                .anyMatch(
                        process -> !Collections.disjoint(process.starterGroups().get(), reader.groups()));
    }

    @Override
    public Optional<String> proposeAgreement(Reference action, Reader reader) {
        boolean open = act(action, reader, "propose agreement", about -> open(about, reader));
        return open
                ? Optional.of(system.read(() -> tasksOf(actions.require(action), reader))
                        .get(0)
                        .getId())
                : Optional.empty();
    }

    private boolean open(ActionCase about, Reader reader) {
        if (about.ending() != null) {
            return false;
        }
        require(mayProposeAgreement(about, reader), "propose an agreement out of", about, reader);
        if (tasksOf(about, reader).isEmpty()) {
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
        return act(action, reader, "withdraw action", about -> withdraw(about, reader));
    }

    private boolean withdraw(ActionCase about, Reader reader) {
        if (about.status() != ActionStatus.PROPOSED) {
            return false;
        }
        require(mayWithdraw(about, reader), "withdraw", about, reader);
        tell(PROPOSAL_WITHDRAWN, about);
        return true;
    }

    private static void require(boolean may, String act, ActionCase about, Reader reader) {
        if (!may) {
            throw new IllegalStateException(reader.userId() + " may not " + act + " " + about.reference());
        }
    }

    /** One after the other, so that a second click finds what the first did and nobody acts on what has just ended. */
    private boolean act(Reference action, Reader reader, String act, Predicate<ActionCase> work) {
        Person person = new Person(reader.userId(), reader.groups());
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

    private List<Task> tasksOf(ActionCase action, Reader reader) {
        return tasks.createTaskQuery()
                .processInstanceId(action.processInstanceId())
                .taskDefinitionKey(PROPOSE_AGREEMENT)
                .taskAssignee(reader.userId())
                .list();
    }
}
