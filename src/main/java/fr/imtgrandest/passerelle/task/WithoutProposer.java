package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.NewTask;
import fr.imtgrandest.passerelle.identity.People;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Whoever proposed does not judge: where they belong to the group that is asked, others are asked by name. */
@Component
public class WithoutProposer {

    private final People people;

    WithoutProposer(People people) {
        this.people = people;
    }

    /**
     * Takes the proposer off a task that is just being created.
     *
     * @param group that is asked: if the proposer belongs to it, its other members are asked
     * @param standIns groups that are asked in this order where the group has no other member
     */
    public void ask(DelegateTask task, String group, String... standIns) {
        askBut(CaseVariables.PROPOSER.require(task), task, group, standIns);
    }

    /** Takes somebody else who may not judge off a task that is just being created. */
    public void askBut(String excluded, DelegateTask task, String group, String... standIns) {
        Set<String> accounts = people.accountsOfSamePerson(excluded);
        if (!Collections.disjoint(people.membersOf(group), accounts)) {
            NewTask.removeCandidateGroup(task, group);
            Stream.concat(Stream.of(group), Arrays.stream(standIns))
                    .map(asked -> membersBut(accounts, asked))
                    .filter(members -> !members.isEmpty())
                    .findFirst()
                    .ifPresent(members -> members.forEach(task::addCandidateUser));
        }
    }

    private List<String> membersBut(Set<String> excluded, String group) {
        return people.membersOf(group).stream()
                .filter(member -> !excluded.contains(member))
                .toList();
    }
}
