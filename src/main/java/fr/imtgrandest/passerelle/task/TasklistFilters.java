package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.ExclusiveStart;
import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.identity.Groups;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Keeps the filters of the Tasklist as declared here: made once, brought up to date at each start, owned by nobody. */
@Component
class TasklistFilters implements SmartInitializingSingleton {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final Alliance alliance;
    private final FilterTexts texts;
    private final ExclusiveStart start;

    TasklistFilters(
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            Alliance alliance,
            FilterTexts texts,
            ExclusiveStart start) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.alliance = alliance;
        this.texts = texts;
        this.start = start;
    }

    @Override
    public void afterSingletonsInstantiated() {
        start.run(this::reconcile);
    }

    private void reconcile() {
        Map<Object, Filter> stored = new HashMap<>();
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            stored.put(filter.getProperties().getOrDefault(TasklistFilter.KEY, filter.getId()), filter);
        }
        declared().forEach(filter -> keep(filter, stored.remove(filter.key())));
        stored.values().stream()
                .filter(filter -> filter.getProperties().containsKey(TasklistFilter.KEY))
                .forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    private Stream<TasklistFilter> declared() {
        return Stream.concat(
                Stream.of(
                        new TasklistFilter("waiting", 0, null, waiting()),
                        new TasklistFilter("mine", 10, null, sorted().taskAssigneeExpression("${currentUser()}")),
                        new TasklistFilter("overdue", 30, null, sorted().dueBeforeExpression("${now()}"))),
                alliance.schools().stream().map(this::ofSchool));
    }

    private TaskQuery waiting() {
        return sorted().or()
                .taskAssigneeExpression("${currentUser()}")
                .taskUnassigned()
                .endOr();
    }

    private TasklistFilter ofSchool(Alliance.School school) {
        List<String> groups = List.of(
                Groups.internationalRelations(school.id()),
                Groups.director(school.id()),
                Groups.studies(school.id()),
                Groups.laboratories(school.id()),
                Groups.school(school.id()));
        return new TasklistFilter(
                FilterTexts.ofSchool(school.id()),
                20,
                Groups.school(school.id()),
                sorted().taskCandidateGroupIn(groups).includeAssignedTasks());
    }

    private TaskQuery sorted() {
        return tasks.createTaskQuery()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc();
    }

    private void keep(TasklistFilter declared, @Nullable Filter stored) {
        Filter filter = stored == null ? filters.newTaskFilter() : stored;
        filter.setName(texts.name(declared.key(), Locale.FRENCH));
        filter.setProperties(declared.properties(texts));
        filter.setQuery(declared.query());
        filters.saveFilter(filter);
        grant(filter, declared.group());
    }

    private void grant(Filter filter, @Nullable String group) {
        boolean granted = false;
        for (Authorization stored : authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.FILTER)
                .resourceId(filter.getId())
                .list()) {
            if (!granted && Objects.equals(stored.getGroupId(), group)) {
                granted = true;
            } else {
                authorizations.deleteAuthorization(stored.getId());
            }
        }
        if (!granted) {
            create(filter, group);
        }
    }

    private void create(Filter filter, @Nullable String group) {
        Authorization authorization = authorizations.createNewAuthorization(
                group == null ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
        if (group != null) {
            authorization.setGroupId(group);
        }
        authorization.setResource(Resources.FILTER);
        authorization.setResourceId(filter.getId());
        authorization.addPermission(Permissions.READ);
        authorizations.saveAuthorization(authorization);
    }
}
