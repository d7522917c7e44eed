package fr.imtgrandest.passerelle.engine;

import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Event;
import org.jspecify.annotations.Nullable;

// The commands that read comments ask no checker at all.

/** Shows a person the comments of tasks they see, and none of a whole case. */
class NarrowedComments extends CommentManager {

    private final Predicate<String> isHidden;

    NarrowedComments(TaskRights rights) {
        this.isHidden = new HiddenTasks(rights);
    }

    @Override
    public List<Comment> findCommentsByTaskId(String taskId) {
        return isHidden.test(taskId) ? List.of() : super.findCommentsByTaskId(taskId);
    }

    @Override
    @SuppressWarnings("deprecation") // the engine still answers with events
    public List<Event> findEventsByTaskId(String taskId) {
        return isHidden.test(taskId) ? List.of() : super.findEventsByTaskId(taskId);
    }

    @Override
    public @Nullable CommentEntity findCommentByTaskIdAndCommentId(String taskId, String commentId) {
        return isHidden.test(taskId) ? null : super.findCommentByTaskIdAndCommentId(taskId, commentId);
    }

    @Override
    public List<Comment> findCommentsByProcessInstanceId(String processInstanceId) {
        return CurrentPerson.find().isPresent() ? List.of() : super.findCommentsByProcessInstanceId(processInstanceId);
    }

    @Override
    public @Nullable CommentEntity findCommentByProcessInstanceIdAndCommentId(
            String processInstanceId, String commentId) {
        return CurrentPerson.find().isPresent()
                ? null
                : super.findCommentByProcessInstanceIdAndCommentId(processInstanceId, commentId);
    }
}
