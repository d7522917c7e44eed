package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTATION;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTED_MEMBER;
import static fr.imtgrandest.passerelle.action.process.WgAction.MEMBER_COMMENT;
import static fr.imtgrandest.passerelle.action.process.WgAction.MEMBER_OPINION;
import static fr.imtgrandest.passerelle.action.process.WgAction.ROUND;

import fr.imtgrandest.passerelle.action.MemberOpinionGiven;
import fr.imtgrandest.passerelle.engine.CaseContent;
import fr.imtgrandest.passerelle.engine.MultiInstance;
import fr.imtgrandest.passerelle.task.Attribution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the opinion of a member. */
@Component
class RecordMemberOpinionDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        MemberOpinionGiven opinion = new MemberOpinionGiven(
                ROUND.require(execution),
                CONSULTED_MEMBER.require(execution),
                MEMBER_OPINION.require(execution),
                MEMBER_COMMENT.find(execution).orElse(null),
                false,
                Attribution.at(execution),
                CaseContent.HASH.find(execution).orElse(null));
        MultiInstance.add(CONSULTATION, opinion, execution);
    }
}
