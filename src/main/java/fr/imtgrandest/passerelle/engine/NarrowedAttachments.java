package fr.imtgrandest.passerelle.engine;

import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.persistence.entity.AttachmentManager;
import org.camunda.bpm.engine.task.Attachment;
import org.jspecify.annotations.Nullable;

// The commands that read attachments ask no checker at all.

/** Shows a person the attachments of tasks they see, and none of a whole case. */
class NarrowedAttachments extends AttachmentManager {

    private final Predicate<String> isHidden;

    NarrowedAttachments(TaskRights rights) {
        this.isHidden = new HiddenTasks(rights);
    }

    @Override
    public List<Attachment> findAttachmentsByTaskId(String taskId) {
        return isHidden.test(taskId) ? List.of() : super.findAttachmentsByTaskId(taskId);
    }

    @Override
    public @Nullable Attachment findAttachmentByTaskIdAndAttachmentId(String taskId, String attachmentId) {
        return isHidden.test(taskId) ? null : super.findAttachmentByTaskIdAndAttachmentId(taskId, attachmentId);
    }

    @Override
    public List<Attachment> findAttachmentsByProcessInstanceId(String processInstanceId) {
        return CurrentPerson.find().isPresent()
                ? List.of()
                : super.findAttachmentsByProcessInstanceId(processInstanceId);
    }
}
