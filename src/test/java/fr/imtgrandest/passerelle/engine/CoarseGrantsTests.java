package fr.imtgrandest.passerelle.engine;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Someone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class CoarseGrantsTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FormService forms;

    @Autowired
    ExclusiveStart start;

    @Autowired
    SystemAccess system;

    @Autowired
    CoarseGrants grants;

    SampleCase sample;

    @BeforeEach
    void open() {
        sample = SampleCase.open(engine);
    }

    @AfterEach
    void close() {
        sample.close();
        grants.afterSingletonsInstantiated();
    }

    @Test
    void tasks_users_and_groups_bring_no_grants_of_their_own() {
        Set<Object> before = stored();

        SampleCase.open(engine).close();
        engine.getTaskService().addCandidateGroup(sample.task("blue"), "violet");
        engine.getTaskService().setAssignee(sample.task("green"), "bob");

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void everyone_signed_in_opens_the_tasklist_and_nobody_reads_whole_cases() {
        Someone anyone = sample.stranger();

        assertThat(may(anyone, Permissions.ACCESS, Resources.APPLICATION, "tasklist"))
                .isTrue();
        assertThat(may(anyone, Permissions.ACCESS, Resources.APPLICATION, "welcome"))
                .isTrue();
        assertThat(may(anyone, Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isFalse();
        assertThat(may(anyone, Permissions.READ, Resources.GROUP, "blue")).isTrue();
        for (Permission permission : List.of(
                Permissions.READ_INSTANCE,
                Permissions.READ_HISTORY,
                Permissions.UPDATE,
                Permissions.UPDATE_TASK,
                Permissions.UPDATE_INSTANCE,
                Permissions.TASK_ASSIGN,
                Permissions.CREATE_INSTANCE)) {
            assertThat(may(anyone, permission, Resources.PROCESS_DEFINITION, SampleCase.PROCESS))
                    .as(permission.getName())
                    .isFalse();
            assertThat(may(sample.administrator(), permission, Resources.PROCESS_DEFINITION, SampleCase.PROCESS))
                    .as(permission.getName())
                    .isFalse();
        }
    }

    @Test
    void administrators_open_cockpit_and_admin() {
        assertThat(may(sample.administrator(), Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isTrue();
        assertThat(may(sample.administrator(), Permissions.ACCESS, Resources.APPLICATION, "admin"))
                .isTrue();
    }

    @Test
    void a_process_is_started_by_its_starter_groups_only() {
        String definition = sample.instance().getProcessDefinitionId();
        with(new ProcessAccess(SampleCase.PROCESS, () -> Set.of("yellow"))).afterSingletonsInstantiated();

        assertThat(may(
                        sample.stranger(),
                        Permissions.CREATE_INSTANCE,
                        Resources.PROCESS_DEFINITION,
                        SampleCase.PROCESS))
                .isTrue();
        assertThatThrownBy(() -> sample.bob().does(() -> forms.submitStartForm(definition, null)))
                .isInstanceOf(AuthorizationException.class);
        assertThat(startable(sample.stranger())).containsExactly(SampleCase.PROCESS);
        assertThat(startable(sample.bob())).isEmpty();
    }

    @Test
    void a_grant_that_is_no_longer_declared_goes_at_the_next_start() {
        with(new ProcessAccess(SampleCase.PROCESS, () -> Set.of("yellow"))).afterSingletonsInstantiated();
        Authorization foreign = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        foreign.setUserId("bob");
        foreign.setResource(Resources.PROCESS_DEFINITION);
        foreign.setResourceId("*");
        foreign.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(foreign);

        with().afterSingletonsInstantiated();

        assertThat(may(
                        sample.stranger(),
                        Permissions.CREATE_INSTANCE,
                        Resources.PROCESS_DEFINITION,
                        SampleCase.PROCESS))
                .isFalse();
        assertThat(may(sample.bob(), Permissions.READ_HISTORY, Resources.PROCESS_DEFINITION, SampleCase.PROCESS))
                .isFalse();
    }

    @Test
    void starters_that_change_are_granted_at_once_whoever_is_signed_in() {
        Set<String> starters = new HashSet<>();
        CoarseGrants changing = with(new ProcessAccess(SampleCase.PROCESS, () -> starters));
        changing.afterSingletonsInstantiated();
        assertThat(startable(sample.stranger())).isEmpty();

        starters.add("yellow");
        sample.bob().does(() -> changing.startersChanged(new StartersChanged()));
        assertThat(startable(sample.stranger())).containsExactly(SampleCase.PROCESS);

        starters.remove("yellow");
        sample.bob().does(() -> changing.startersChanged(new StartersChanged()));
        assertThat(startable(sample.stranger())).isEmpty();
    }

    @Test
    void two_nodes_that_start_at_once_leave_each_grant_once() throws Exception {
        Set<Object> before = stored();
        authorizations.createAuthorizationQuery().list().stream()
                .filter(stored -> stored.getResourceType() != Resources.FILTER.resourceType())
                .forEach(stored -> authorizations.deleteAuthorization(stored.getId()));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> starts = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                starts.add(nodes.submit(grants::afterSingletonsInstantiated));
            }
            for (Future<?> node : starts) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(stored()).isEqualTo(before);
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before.size());
    }

    private CoarseGrants with(ProcessAccess... processes) {
        return new CoarseGrants(authorizations, List.of(processes), start, system);
    }

    private boolean may(Someone person, Permission permission, Resources resource, String id) {
        return authorizations.isUserAuthorized(person.userId(), person.groups(), permission, resource, id);
    }

    private List<String> startable(Someone person) {
        return person.gets(() -> engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(SampleCase.PROCESS)
                .startablePermissionCheck()
                .list()
                .stream()
                .map(definition -> definition.getKey())
                .toList());
    }

    private Set<Object> stored() {
        return authorizations.createAuthorizationQuery().list().stream()
                .map(stored -> List.of(
                        String.valueOf(stored.getGroupId()),
                        String.valueOf(stored.getUserId()),
                        stored.getResourceType(),
                        stored.getResourceId(),
                        Set.of(stored.getPermissions(Permissions.values()))))
                .collect(toSet());
    }
}
