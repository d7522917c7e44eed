package fr.imtgrandest.passerelle.approval.process;

import fr.imtgrandest.passerelle.approval.OpenDecisions;
import fr.imtgrandest.passerelle.engine.AnswerDoor;
import fr.imtgrandest.passerelle.engine.AnswerOutcome;
import fr.imtgrandest.passerelle.engine.Person;
import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.task.Inbox;
import fr.imtgrandest.passerelle.task.WaitingTask;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** What waits for someone's decision or vote, and their answers to it. */
@Component
public class DecisionDesk implements OpenDecisions {

    private final Inbox inbox;
    private final AnswerDoor door;
    private final HistoryService history;
    private final SystemAccess system;

    DecisionDesk(Inbox inbox, AnswerDoor door, HistoryService history, SystemAccess system) {
        this.inbox = inbox;
        this.door = door;
        this.history = history;
        this.system = system;
    }

    @Override
    public int count(Reader reader, int atMost) {
        return inbox.count(reader, Asked.STEPS, atMost);
    }

    /** At most so many decisions and votes that wait for the reader, the most urgent first. */
    public List<WaitingTask> waiting(Reader reader, int limit, Locale locale) {
        return inbox.of(reader, Asked.STEPS, limit, locale);
    }

    /**
     * Answers one of them.
     *
     * @param choice an option of its form
     * @param reason empty where none is given
     */
    public AnswerOutcome answer(Reader reader, WaitingTask task, String choice, String reason) {
        Asked asked = Asked.of(task);
        return door.answer(
                new Person(reader.userId(), reader.groups()),
                task.id(),
                Variables.createVariables().putValue(asked.choice(), choice).putValue(asked.reason(), reason.strip()));
    }

    /** Whether the person answered this task themselves, in whatever way. */
    public boolean hasAnswered(String userId, String taskId) {
        return system.read(() -> history.createUserOperationLogQuery()
                        .taskId(taskId)
                        .userId(userId)
                        .entityType(EntityTypes.TASK)
                        .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                        .count()
                > 0);
    }
}
