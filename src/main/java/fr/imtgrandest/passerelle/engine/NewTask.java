package fr.imtgrandest.passerelle.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

// The engine's public deletion only finds candidates that are already stored, not those of the running transaction.

/** What a listener may change of a task that is just being created. */
public final class NewTask {

    private NewTask() {}

    /** Takes a group off the candidates that the model has just given to the task. */
    public static void removeCandidateGroup(DelegateTask task, String group) {
        List<IdentityLinkEntity> links = ((TaskEntity) task).getIdentityLinks();
        List<IdentityLinkEntity> removed = links.stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && group.equals(link.getGroupId()))
                .toList();
        removed.forEach(IdentityLinkEntity::delete);
        links.removeAll(removed);
    }
}
