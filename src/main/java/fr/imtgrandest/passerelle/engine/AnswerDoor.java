package fr.imtgrandest.passerelle.engine;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The way in which our own pages answer a task for a person: the same command as the Tasklist's, met by the same rights and
 * the same gates.
 */
@Component
public class AnswerDoor {

    private final FormService forms;
    private final IdentityService identity;
    private final SystemAccess system;

    AnswerDoor(FormService forms, IdentityService identity, SystemAccess system) {
        this.forms = forms;
        this.identity = identity;
        this.system = system;
    }

    /** Answers one task in a transaction of its own. */
    public AnswerOutcome answer(Person person, String taskId, VariableMap submission) {
        try {
            return system.read(() -> submit(person, taskId, submission));
        } catch (SubmissionRefused | ActForbiddenException | TaskHeldException refused) {
            return new AnswerOutcome.Refused(plain(refused));
        } catch (NullValueException | NotFoundException | OptimisticLockingException | AuthorizationException gone) {
            return new AnswerOutcome.Gone();
        }
    }

    private AnswerOutcome submit(Person person, String taskId, VariableMap submission) {
        identity.setAuthentication(person.userId(), List.copyOf(person.groups()));
        try {
            forms.submitTaskForm(taskId, submission);
            return new AnswerOutcome.Given();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Refusals are written as HTML, for the Tasklist. */
    private static String plain(ProcessEngineException refused) {
        return HtmlUtils.htmlUnescape(String.valueOf(refused.getMessage()));
    }
}
