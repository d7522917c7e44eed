package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.notification.Notifications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Calls people when a task begins to wait for them, and reminds them of it. */
@Component
class TaskCalls {

    private final Notifications notifications;

    TaskCalls(Notifications notifications) {
        this.notifications = notifications;
    }

    @EventListener
    void call(TaskOpened opened) {
        notifications.announce(TaskNotices.TOPIC, TaskNotices.Thing.OPENED.of(opened.taskId()));
        if (opened.remindAt() != null) {
            notifications.announce(
                    TaskNotices.TOPIC, TaskNotices.Thing.REMINDER.of(opened.taskId()), opened.remindAt());
        }
        if (opened.due() != null) {
            notifications.announce(TaskNotices.TOPIC, TaskNotices.Thing.LATE.of(opened.taskId()), opened.due());
        }
    }
}
