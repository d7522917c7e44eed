package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.Person;
import fr.imtgrandest.passerelle.engine.TaskHeldException;
import fr.imtgrandest.passerelle.engine.TaskLinks;
import fr.imtgrandest.passerelle.engine.TaskRights;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import java.util.ArrayList;
import java.util.Collections;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A task is seen by its candidates and its assignee, and answered by whoever holds it, or by any candidate while nobody does. */
@Component
class CandidatesAndAssignee implements TaskRights {

    private final ObjectProvider<IdentityService> identities;
    private final MessageSource messages;

    CandidatesAndAssignee(ObjectProvider<IdentityService> identities, MessageSource messages) {
        this.identities = identities;
        this.messages = messages;
    }

    @Override
    public void narrow(TaskQuery block, Person person) {
        block.taskAssignee(person.userId()).taskCandidateUser(person.userId());
        if (!person.groups().isEmpty()) {
            block.taskCandidateGroupIn(new ArrayList<>(person.groups()));
        }
        block.includeAssignedTasks();
    }

    @Override
    public void narrow(HistoricTaskInstanceQuery block, Person person) {
        block.taskAssignee(person.userId()).taskHadCandidateUser(person.userId());
    }

    @Override
    public boolean sees(Person person, TaskLinks task) {
        return person.userId().equals(task.assignee())
                || task.candidateUsers().contains(person.userId())
                || !Collections.disjoint(task.candidateGroups(), person.groups());
    }

    @Override
    public void requireWork(Person person, TaskLinks task) {
        String holder = task.assignee();
        if (holder != null && !holder.equals(person.userId())) {
            throw new TaskHeldException(messages.getMessage(
                    "task.held", new Object[] {HtmlUtils.htmlEscape(name(holder))}, ReaderLanguage.current()));
        }
    }

    private String name(String userId) {
        @Nullable
        User user = identities.getObject().createUserQuery().userId(userId).singleResult();
        if (user == null || user.getFirstName() == null || user.getLastName() == null) {
            return userId;
        }
        return user.getFirstName() + " " + user.getLastName();
    }
}
