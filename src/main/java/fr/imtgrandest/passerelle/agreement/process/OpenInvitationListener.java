package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.engine.MultiInstance;
import fr.imtgrandest.passerelle.task.Attribution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens the invitation of one school. */
@Component
class OpenInvitationListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        SchoolOptIn.INVITED_SCHOOL.setLocal(execution, MultiInstance.element(SchoolOptIn.SCHOOLS_TO_ASK, execution));
        SchoolOptIn.PARTICIPATION.declareLocal(execution);
        SchoolOptIn.PARTICIPATION_COMMENT.declareLocal(execution);
        Attribution.declare(execution);
    }
}
