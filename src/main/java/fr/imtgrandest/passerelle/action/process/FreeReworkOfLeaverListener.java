package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.PROPOSER;

import fr.imtgrandest.passerelle.identity.Account;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.People;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A proposal whose proposer has left the working groups is taken up by the leads. */
@Component
class FreeReworkOfLeaverListener implements TaskListener {

    private final People people;

    FreeReworkOfLeaverListener(People people) {
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        String proposer = PROPOSER.require(task);
        boolean open = people.findAccount(proposer).filter(Account::enabled).isPresent();
        if (!open || people.groupsOf(proposer).stream().noneMatch(Groups::isOfWorkingGroup)) {
            task.setAssignee(null);
        }
    }
}
