package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTED_MEMBER;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTED_MEMBERS;
import static fr.imtgrandest.passerelle.action.process.WgAction.MEMBER_COMMENT;
import static fr.imtgrandest.passerelle.action.process.WgAction.MEMBER_OPINION;

import fr.imtgrandest.passerelle.engine.MultiInstance;
import fr.imtgrandest.passerelle.task.Attribution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens the consultation of one member. */
@Component
class OpenConsultationListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        CONSULTED_MEMBER.setLocal(execution, MultiInstance.element(CONSULTED_MEMBERS, execution));
        MEMBER_OPINION.declareLocal(execution);
        MEMBER_COMMENT.declareLocal(execution);
        Attribution.declare(execution);
    }
}
