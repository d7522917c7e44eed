package fr.imtgrandest.passerelle.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

// The columns of the task list are read by this query; the engine shows none of them without a grant per task.

/**
 * Shows a person the local variables of tasks they see, when asked by scope as the Tasklist does.
 *
 * <p>Any other variable query of a person stays under the engine's own authorizations, and nobody is granted one.
 */
class NarrowedVariables extends VariableInstanceManager {

    private boolean scopesAreVisibleTasks;

    @Override
    public List<VariableInstance> findVariableInstanceByQueryCriteria(
            VariableInstanceQueryImpl query, @Nullable Page page) {
        return narrowed(query, () -> super.findVariableInstanceByQueryCriteria(query, page));
    }

    @Override
    public long findVariableInstanceCountByQueryCriteria(VariableInstanceQueryImpl query) {
        return narrowed(query, () -> super.findVariableInstanceCountByQueryCriteria(query));
    }

    @Override
    protected void configureQuery(VariableInstanceQueryImpl query) {
        super.configureQuery(query);
        if (scopesAreVisibleTasks) {
            query.getAuthCheck().setAuthorizationCheckEnabled(false);
        }
    }

    private <T> T narrowed(VariableInstanceQueryImpl query, Supplier<T> ask) {
        String @Nullable [] scopes = query.getVariableScopeIds();
        if (scopes == null || scopes.length == 0 || CurrentPerson.find().isEmpty()) {
            return ask.get();
        }
        String[] visible = visibleTasks(scopes);
        if (visible.length == 0) {
            return ask.get();
        }
        query.variableScopeIdIn(visible);
        scopesAreVisibleTasks = true;
        try {
            return ask.get();
        } finally {
            scopesAreVisibleTasks = false;
            query.variableScopeIdIn(scopes);
        }
    }

    private String[] visibleTasks(String[] ids) {
        TaskQueryImpl tasks = new TaskQueryImpl();
        tasks.taskIdIn(ids);
        return getTaskManager().findTasksByQueryCriteria(tasks).stream()
                .map(Task::getId)
                .toArray(String[]::new);
    }
}
