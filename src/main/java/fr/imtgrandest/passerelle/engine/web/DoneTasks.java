package fr.imtgrandest.passerelle.engine.web;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.shared.Zones;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Says what became of a task meanwhile, to people who could see it. */
@Component
class DoneTasks {

    private final HistoryService history;
    private final IdentityService identity;
    private final SystemAccess system;
    private final MessageSource messages;

    DoneTasks(HistoryService history, IdentityService identity, SystemAccess system, MessageSource messages) {
        this.history = history;
        this.identity = identity;
        this.system = system;
        this.messages = messages;
    }

    /** A sentence as HTML; empty where there was never such a task for this person, or where it is still open. */
    Optional<String> sentence(String taskId, String userId, Locale locale) {
        return find(taskId, userId)
                .filter(task -> task.getEndTime() != null)
                .map(task -> system.read(() -> sentence(task, locale)));
    }

    /** Asked in the person's name, so that nobody learns of tasks of others. */
    private Optional<HistoricTaskInstance> find(String taskId, String userId) {
        return system.read(() -> {
            List<String> groups = identity.createGroupQuery().groupMember(userId).list().stream()
                    .map(Group::getId)
                    .toList();
            identity.setAuthentication(userId, groups);
            try {
                return Optional.ofNullable(
                        history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult());
            } finally {
                identity.clearAuthentication();
            }
        });
    }

    private String sentence(HistoricTaskInstance task, Locale locale) {
        String when = moment(task.getEndTime().toInstant(), locale);
        return history
                .createUserOperationLogQuery()
                .taskId(task.getId())
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .list()
                .stream()
                .findFirst()
                .map(entry -> messages.getMessage(
                        "engine.error.doneBy", new Object[] {name(entry.getUserId()), when}, locale))
                .orElseGet(() -> messages.getMessage("engine.error.closedMeanwhile", new Object[] {when}, locale));
    }

    private String name(String userId) {
        @Nullable User user = identity.createUserQuery().userId(userId).singleResult();
        boolean known = user != null && user.getFirstName() != null && user.getLastName() != null;
        return HtmlUtils.htmlEscape(known ? user.getFirstName() + " " + user.getLastName() : userId, "UTF-8");
    }

    private static String moment(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(ReaderLanguage.dates(locale))
                .format(at.atZone(Zones.PARIS));
    }
}
