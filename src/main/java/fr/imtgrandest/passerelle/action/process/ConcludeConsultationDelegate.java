package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTATION;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTED_MEMBERS;
import static fr.imtgrandest.passerelle.action.process.WgAction.HALF_TOOK_PART;
import static fr.imtgrandest.passerelle.action.process.WgAction.ROUND;
import static fr.imtgrandest.passerelle.action.process.WgAction.THEME;

import fr.imtgrandest.passerelle.action.Consultation;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.People;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whether half of the members took part. */
@Component
class ConcludeConsultationDelegate implements JavaDelegate {

    private final People people;

    ConcludeConsultationDelegate(People people) {
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HALF_TOOK_PART.set(
                execution,
                Consultation.halfTookPart(
                        ROUND.require(execution),
                        CONSULTED_MEMBERS.require(execution),
                        people.membersOf(Groups.workingGroup(THEME.require(execution))),
                        CONSULTATION.find(execution).orElse(List.of())));
    }
}
