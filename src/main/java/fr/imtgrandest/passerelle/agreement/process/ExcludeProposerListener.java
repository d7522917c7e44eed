package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.PROPOSER;

import fr.imtgrandest.passerelle.identity.People;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whoever proposed does not review: where they belong to the group that is asked, its other members are asked by name. */
@Component
class ExcludeProposerListener implements TaskListener {

    private final People people;

    ExcludeProposerListener(People people) {
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        String group = ReviewRound.REVIEW_GROUP.require(task);
        String proposer = PROPOSER.require(task);
        List<String> members = people.membersOf(group);
        if (members.contains(proposer)) {
            task.deleteCandidateGroup(group);
            members.stream().filter(member -> !member.equals(proposer)).forEach(task::addCandidateUser);
        }
    }
}
