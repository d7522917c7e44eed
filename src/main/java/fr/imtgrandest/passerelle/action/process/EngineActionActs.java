package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.PARTNERSHIP_FOUND;
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
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
        boolean open =
                door.act(new PageAct(person, null, "propose agreement", action.toString()), () -> open(action, person));
        return open
                ? Optional.of(system.read(() -> tasksOf(about, person)).get(0).getId())
                : Optional.empty();
    }

    /** One after the other, so that a second click finds the task of the first and nobody acts on what has just ended. */
    private boolean open(Reference action, Person person) {
        cases.lock(action);
        ActionCase about = actions.require(action);
        if (about.ending() != null) {
            return false;
        }
        if (tasksOf(about, person).isEmpty()) {
            runtime.createMessageCorrelation(PARTNERSHIP_FOUND)
                    .processInstanceId(about.processInstanceId())
                    .correlate();
        }
        return true;
    }

    private List<Task> tasksOf(ActionCase action, Person person) {
        return tasks.createTaskQuery()
                .processInstanceId(action.processInstanceId())
                .taskDefinitionKey(PROPOSE_AGREEMENT)
                .taskAssignee(person.userId())
                .list();
    }
}
