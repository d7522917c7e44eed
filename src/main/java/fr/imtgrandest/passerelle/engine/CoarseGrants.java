package fr.imtgrandest.passerelle.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's authorizations exactly as declared here, those on filters excepted: few, coarse, brought into line at
 * each start and whenever the groups that may start a process change.
 *
 * <p>What everyone signed in may do is granted globally, in one row each, so that a person without any group still works
 * on what is assigned to them. These rights alone would open every task; {@link TaskRights} narrows them. Nobody is
 * granted to read instances or history, or to change anything of a case but by its forms.
 */
@Component
class CoarseGrants implements SmartInitializingSingleton {

    private static final List<Grant> COMMON = List.of(
            Grant.toEveryone(Resources.APPLICATION, "tasklist", Permissions.ACCESS),
            Grant.toEveryone(Resources.APPLICATION, "welcome", Permissions.ACCESS),
            Grant.toEveryone(
                    Resources.PROCESS_DEFINITION, ANY, Permissions.READ, Permissions.READ_TASK, Permissions.TASK_WORK),
            // A start asks for this and for CREATE_INSTANCE on the process, which only its starters have.
            Grant.toEveryone(Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE),
            Grant.toEveryone(Resources.GROUP, ANY, Permissions.READ),
            Grant.toEveryone(Resources.USER, ANY, Permissions.READ),
            Grant.toGroup(Groups.CAMUNDA_ADMIN, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
            Grant.toGroup(Groups.CAMUNDA_ADMIN, Resources.APPLICATION, "admin", Permissions.ACCESS),
            // What is deployed says nothing of any case.
            Grant.toGroup(Groups.CAMUNDA_ADMIN, Resources.DEPLOYMENT, ANY, Permissions.READ),
            Grant.toGroup(Groups.CAMUNDA_ADMIN, Resources.DECISION_DEFINITION, ANY, Permissions.READ),
            Grant.toGroup(Groups.CAMUNDA_ADMIN, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ),
            // Background tasks bear the key of no process; what failed for good must be seen and tried again.
            Grant.toGroup(
                    Groups.CAMUNDA_ADMIN,
                    Resources.PROCESS_DEFINITION,
                    BackgroundJobHandler.TYPE,
                    Permissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.RETRY_JOB));

    private final AuthorizationService authorizations;
    private final List<ProcessAccess> processes;
    private final ExclusiveStart start;
    private final SystemAccess system;

    @Autowired
    CoarseGrants(
            AuthorizationService authorizations,
            ObjectProvider<ProcessAccess> processes,
            ExclusiveStart start,
            SystemAccess system) {
        this(authorizations, processes.stream().toList(), start, system);
    }

    CoarseGrants(
            AuthorizationService authorizations,
            List<ProcessAccess> processes,
            ExclusiveStart start,
            SystemAccess system) {
        this.authorizations = authorizations;
        this.processes = processes;
        this.start = start;
        this.system = system;
    }

    @Override
    public void afterSingletonsInstantiated() {
        start.run(this::reconcile);
    }

    /** In the transaction of the change, and whoever made it: no person may write authorizations. */
    @EventListener
    void startersChanged(StartersChanged event) {
        system.write(() -> start.run(this::reconcile));
    }

    private void reconcile() {
        Map<Grant.Key, Grant> missing =
                declared().collect(Collectors.toMap(Grant::key, Function.identity(), (first, second) -> first));
        for (Authorization stored : authorizations.createAuthorizationQuery().list()) {
            if (stored.getResourceType() != Resources.FILTER.resourceType()) {
                bringIntoLine(stored, missing);
            }
        }
        missing.values().forEach(this::create);
    }

    private Stream<Grant> declared() {
        return Stream.concat(
                COMMON.stream(),
                processes.stream()
                        .flatMap(process -> process.starterGroups().get().stream()
                                .map(group -> Grant.toGroup(
                                        group,
                                        Resources.PROCESS_DEFINITION,
                                        process.processId(),
                                        Permissions.CREATE_INSTANCE))));
    }

    private void bringIntoLine(Authorization stored, Map<Grant.Key, Grant> missing) {
        Grant.Key key = Grant.Key.of(stored);
        Grant declared = key == null ? null : missing.remove(key);
        if (declared == null) {
            authorizations.deleteAuthorization(stored.getId());
        } else {
            stored.setPermissions(declared.permissionArray());
            authorizations.saveAuthorization(stored);
        }
    }

    private void create(Grant grant) {
        Authorization authorization = authorizations.createNewAuthorization(grant.authorizationType());
        if (grant.key().group() != null) {
            authorization.setGroupId(grant.key().group());
        }
        authorization.setResourceType(grant.key().resourceType());
        authorization.setResourceId(grant.key().resourceId());
        authorization.setPermissions(grant.permissionArray());
        authorizations.saveAuthorization(authorization);
    }
}
