package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.LEAD_SCHOOL;
import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.PROPOSER;

import fr.imtgrandest.passerelle.engine.NewTask;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.People;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Whoever proposed does not review: where they belong to the group that is asked, its other members are asked by name.
 *
 * <p>Where there are none, the alliance office stands in, and for its own proposals the officers of the lead school.
 */
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
        if (people.membersOf(group).contains(proposer)) {
            NewTask.removeCandidateGroup(task, group);
            Stream.of(group, Groups.RI_ALLIANCE, Groups.internationalRelations(LEAD_SCHOOL.require(task)))
                    .map(asked -> membersBut(proposer, asked))
                    .filter(members -> !members.isEmpty())
                    .findFirst()
                    .ifPresent(members -> members.forEach(task::addCandidateUser));
        }
    }

    private List<String> membersBut(String proposer, String group) {
        return people.membersOf(group).stream()
                .filter(member -> !member.equals(proposer))
                .toList();
    }
}
