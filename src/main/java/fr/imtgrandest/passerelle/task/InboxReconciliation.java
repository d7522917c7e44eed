package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.ExclusiveStart;
import fr.imtgrandest.passerelle.engine.LinkedTask;
import fr.imtgrandest.passerelle.engine.TaskLinks;
import fr.imtgrandest.passerelle.task.persistence.InboxTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Brings the inbox in line with the engine at each start: older releases moved tasks without writing into it. */
@Component
class InboxReconciliation implements SmartInitializingSingleton {

    /** For each page the engine walks over all those before it; a hundred of them took nine seconds of each start. */
    private static final int AT_ONCE = 10_000;

    private final TaskService tasks;
    private final InboxTable inbox;
    private final ExclusiveStart start;

    InboxReconciliation(TaskService tasks, InboxTable inbox, ExclusiveStart start) {
        this.tasks = tasks;
        this.inbox = inbox;
        this.start = start;
    }

    /** Looks at all open tasks, page by page; only what is amiss is then mended by one node at a time. */
    @Override
    public void afterSingletonsInstantiated() {
        Set<String> kept = inbox.all();
        Set<String> ended = new HashSet<>(kept);
        List<Task> missing = new ArrayList<>();
        int from = 0;
        List<Task> page = page(from);
        while (!page.isEmpty()) {
            page.forEach(task -> ended.remove(task.getId()));
            page.stream().filter(task -> !kept.contains(task.getId())).forEach(missing::add);
            from += AT_ONCE;
            page = page(from);
        }
        if (!ended.isEmpty() || !missing.isEmpty()) {
            start.run(() -> mend(missing, ended));
        }
    }

    private List<Task> page(int from) {
        return tasks.createTaskQuery().orderByTaskId().asc().listPage(from, AT_ONCE);
    }

    private void mend(List<Task> missing, Set<String> ended) {
        Set<String> kept = inbox.all();
        inbox.replace(
                missing.stream()
                        .filter(task -> !kept.contains(task.getId()))
                        .map(this::linked)
                        .toList(),
                ended);
    }

    private LinkedTask linked(Task task) {
        return LinkedTask.of(task, TaskLinks.of(task, tasks.getIdentityLinksForTask(task.getId())));
    }
}
