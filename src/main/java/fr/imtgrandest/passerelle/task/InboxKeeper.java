package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.TasksChanged;
import fr.imtgrandest.passerelle.task.persistence.InboxTable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the inbox what becomes of tasks, in the transaction in which it does. */
@Component
class InboxKeeper {

    private final InboxTable inbox;

    InboxKeeper(InboxTable inbox) {
        this.inbox = inbox;
    }

    @EventListener
    void keep(TasksChanged change) {
        inbox.replace(change.open(), change.ended());
    }
}
