package fr.imtgrandest.passerelle.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceManager;
import org.jspecify.annotations.Nullable;

// The one place through which every query of past tasks passes.

/** Shows a person the tasks of the past they have a right to, instead of all tasks of a process or none. */
class NarrowedHistoricTasks extends HistoricTaskInstanceManager {

    private final TaskRights rights;

    NarrowedHistoricTasks(TaskRights rights) {
        this.rights = rights;
    }

    @Override
    public List<HistoricTaskInstance> findHistoricTaskInstancesByQueryCriteria(
            HistoricTaskInstanceQueryImpl query, @Nullable Page page) {
        return narrowed(query, () -> super.findHistoricTaskInstancesByQueryCriteria(query, page));
    }

    @Override
    public long findHistoricTaskInstanceCountByQueryCriteria(HistoricTaskInstanceQueryImpl query) {
        return narrowed(query, () -> super.findHistoricTaskInstanceCountByQueryCriteria(query));
    }

    @Override
    protected void configureQuery(HistoricTaskInstanceQueryImpl query) {
        super.configureQuery(query);
        if (CurrentPerson.find().isPresent()) {
            query.getAuthCheck().setAuthorizationCheckEnabled(false);
        }
    }

    private <T> T narrowed(HistoricTaskInstanceQueryImpl query, Supplier<T> ask) {
        Optional<Person> person = CurrentPerson.find();
        if (person.isEmpty() || isNarrowEnough(query, person.get())) {
            return ask.get();
        }
        HistoricTaskInstanceQueryImpl block = new HistoricTaskInstanceQueryImpl();
        query.addOrQuery(block);
        try {
            rights.narrow(block, person.get());
            return ask.get();
        } finally {
            query.getQueries().remove(block);
        }
    }

    private boolean isNarrowEnough(HistoricTaskInstanceQueryImpl query, Person person) {
        @Nullable String group = query.getTaskHadCandidateGroup();
        if (group != null && query.getTaskHadCandidateUser() == null && person.isIn(group)) {
            return true;
        }
        @Nullable String taskId = query.getTaskId();
        return taskId != null
                && LinkedPeople.ofTaskEverOpen(taskId)
                        .filter(task -> rights.sees(person, task))
                        .isPresent();
    }
}
