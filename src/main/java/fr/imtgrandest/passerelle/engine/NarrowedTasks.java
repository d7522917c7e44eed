package fr.imtgrandest.passerelle.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

// The one place through which every task query passes, stored filters included, and every end of a task.

/**
 * Shows a person the tasks they have a right to, instead of the engine's authorization join, which is quadratic.
 *
 * <p>The engine ANDs all or-blocks of a query, so ours can only narrow what the caller asks. It joins the links of a task
 * once for the whole query: who asks by candidate finds a task by the link through which they may see it. A query that finds
 * only what the person may see is left as it is: a second block doubles the work of writing its SQL.
 */
class NarrowedTasks extends TaskManager {

    private final TaskRights rights;

    NarrowedTasks(TaskRights rights) {
        this.rights = rights;
    }

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        return narrowed(query, () -> super.findTasksByQueryCriteria(query));
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        return narrowed(query, () -> super.findTaskCountByQueryCriteria(query));
    }

    @Override
    protected void configureQuery(TaskQueryImpl query) {
        super.configureQuery(query);
        if (CurrentPerson.find().isPresent()) {
            query.getAuthCheck().setAuthorizationCheckEnabled(false);
        }
    }

    /** Each task ends here, answered or not. */
    @Override
    public void deleteTask(TaskEntity task, String reason, boolean cascade, boolean skipCustomListeners) {
        super.deleteTask(task, reason, cascade, skipCustomListeners);
        ActTrace.current().ifPresent(trace -> trace.tasks().ended(task.getId()));
    }

    /** The block is taken out again, so that the same query object can be asked by another person or be stored. */
    private <T> T narrowed(TaskQueryImpl query, Supplier<T> ask) {
        Optional<Person> person = CurrentPerson.find();
        if (person.isEmpty() || findsOnlySeen(query, person.get())) {
            return ask.get();
        }
        TaskQueryImpl block = new TaskQueryImpl();
        query.addOrQuery(block);
        try {
            rights.narrow(block, person.get());
            return ask.get();
        } finally {
            query.getQueries().remove(block);
        }
    }

    /** Asked by a link through which the person sees every task that has it; the engine ORs the ways to ask for candidates. */
    private boolean findsOnlySeen(TaskQueryImpl query, Person person) {
        if (query.getAssignee() != null && rights.sees(person, linked(query.getAssignee(), Set.of()))) {
            return true;
        }
        List<String> groups = query.getCandidateGroups();
        return groups != null
                && !groups.isEmpty()
                && query.getCandidateUser() == null
                && query.getCandidateGroupLike() == null
                && groups.stream().allMatch(group -> rights.sees(person, linked(null, Set.of(group))));
    }

    private static TaskLinks linked(@Nullable String assignee, Set<String> groups) {
        return new TaskLinks("", assignee, Set.of(), groups);
    }
}
