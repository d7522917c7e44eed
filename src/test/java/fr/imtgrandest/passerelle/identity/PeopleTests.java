package fr.imtgrandest.passerelle.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.identity.PersonRegistration.UserIdForm;
import fr.imtgrandest.passerelle.shared.StartRefused;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.GivenGroups;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class PeopleTests {

    @Autowired
    private People people;

    @Autowired
    private PeopleProvisioning provisioning;

    @Autowired
    private WorkingGroups workingGroups;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private Alliance alliance;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    @Test
    void a_new_person_gets_an_opaque_user_id_a_name_and_groups() {
        PersonRegistration anna = registration("anna.new", Set.of("wg-materials", "school-ensg"));

        String userId = people.register(anna);

        assertThat(UUID.fromString(userId)).hasToString(userId);
        assertThat(people.name(userId)).isEqualTo("Anna Weiss");
        assertThat(people.groupsOf(userId)).containsExactlyInAnyOrder("wg-materials", "school-ensg");
        assertThat(people.findAccount(anna.account()))
                .hasValueSatisfying(account -> assertThat(account.userId()).isEqualTo(userId));
    }

    @Test
    void registering_again_changes_groups_to_those_given_and_makes_nobody_new() {
        String userId = people.register(anna("lab-ensg", "school-ensg"));

        String again = people.register(anna("ri-tps"));

        assertThat(again).isEqualTo(userId);
        assertThat(people.groupsOf(userId)).containsExactly("ri-tps");
    }

    @Test
    void registering_again_leaves_working_groups_as_people_made_them() {
        String userId = people.register(registration("anna.again", Set.of("wg-materials", "wg-geosciences")));
        workingGroups.removeMember("materials", userId);
        workingGroups.addMember("innovation", userId);

        people.register(registration("anna.again", Set.of("wg-materials", "ri-tps")));

        assertThat(people.groupsOf(userId)).containsExactlyInAnyOrder("wg-innovation", "wg-geosciences", "ri-tps");
    }

    @Test
    void a_group_made_by_hand_outside_the_configuration_is_kept() {
        String userId = people.register(anna());
        identityService.saveGroup(identityService.newGroup("chess-club"));
        given().give(userId, "chess-club");

        people.register(anna("ri-tps"));

        assertThat(people.groupsOf(userId)).containsExactlyInAnyOrder("chess-club", "ri-tps");
        identityService.deleteGroup("chess-club");
    }

    @Test
    void groups_are_asked_of_the_engine_after_a_change_only() {
        String userId = people.register(registration("anna.known", Set.of("ri-tps")));
        assertThat(people.rightsOf(userId).orElseThrow().groups()).containsExactly("ri-tps");
        identityService.createMembership(userId, "ri-ensg"); // past the program, which does not look
        assertThat(people.groupsOf(userId)).containsExactly("ri-tps");

        workingGroups.addMember("innovation", userId);

        assertThat(people.groupsOf(userId)).containsExactlyInAnyOrder("ri-tps", "ri-ensg", "wg-innovation");
    }

    @Test
    void a_group_that_is_taken_while_a_command_of_the_engine_runs_is_lost_when_it_has_ended() {
        String userId = people.register(registration("anna.in-between", Set.of("ri-tps")));
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            assertThat(people.groupsOf(userId)).containsExactly("ri-tps");
            CompletableFuture.runAsync(() -> people.register(registration("anna.in-between", Set.of())))
                    .join();
            return people.groupsOf(userId);
        });

        assertThat(people.groupsOf(userId)).isEmpty();
        assertThat(people.rightsOf(userId).orElseThrow().groups()).isEmpty();
    }

    @Test
    void groups_that_are_given_and_taken_back_by_a_rollback_are_had_in_between_only() {
        String userId = people.register(registration("anna.rolled-back", Set.of("ri-tps")));
        assertThat(people.rightsOf(userId).orElseThrow().groups()).containsExactly("ri-tps");

        transaction.executeWithoutResult(status -> {
            workingGroups.addMember("innovation", userId);
            assertThat(people.rightsOf(userId).orElseThrow().groups())
                    .containsExactlyInAnyOrder("ri-tps", "wg-innovation");
            status.setRollbackOnly();
        });

        assertThat(people.groupsOf(userId)).containsExactly("ri-tps");
    }

    @Test
    void whoever_is_signed_in_has_no_say_in_a_registration() {
        identityService.setAuthentication("member.ensg", List.of());
        try {
            people.register(anna("ri-tps"));

            assertThat(identityService.getCurrentAuthentication().getUserId()).isEqualTo("member.ensg");
        } finally {
            identityService.clearAuthentication();
        }
    }

    @Test
    void an_unknown_group_is_refused_and_nobody_is_registered() {
        PersonRegistration stranger = registration("stranger", Set.of("wg-astrology"));

        assertThatThrownBy(() -> people.register(stranger)).hasMessageContaining("wg-astrology");

        assertThat(people.findAccount(stranger.account())).isEmpty();
    }

    @Test
    void names_answer_every_id_asked_for() {
        String userId = people.register(anna());

        assertThat(people.names(Set.of(userId, "nobody")))
                .containsEntry(userId, "Anna Weiss")
                .containsEntry("nobody", "nobody");
        assertThat(people.names(Set.of())).isEmpty();
    }

    @Test
    void a_second_start_changes_nothing() {
        List<String> before = groupsOfTheEngine();

        provisioning.afterSingletonsInstantiated();

        assertThat(groupsOfTheEngine()).isEqualTo(before);
        assertThat(before)
                .contains("ri-ensg: Relations internationales, ENSG", "camunda-admin: Administration technique");
        assertThat(before).hasSize(Groups.of(alliance).size());
    }

    @Test
    void two_nodes_starting_at_once_do_not_disturb_each_other() throws Exception {
        PersonRegistration newcomer = registration("newcomer", Set.of("wg-materials"));
        Callable<Boolean> start = () -> {
            provisioning.provision(List.of(newcomer));
            return true;
        };
        var nodes = Executors.newFixedThreadPool(2);
        try {
            for (Future<Boolean> node : nodes.invokeAll(List.of(start, start))) {
                assertThat(node.get()).isTrue();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(people.findAccount(newcomer.account())).isPresent();
    }

    @Test
    void a_start_with_an_unknown_group_is_refused_in_one_sentence() {
        PersonRegistration stranger = registration("stranger", Set.of("wg-astrology"));

        assertThatThrownBy(() -> provisioning.provision(List.of(stranger)))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The group 'wg-astrology' of 'stranger' does not exist in this alliance.");
    }

    @Test
    void a_start_with_a_mapping_to_an_unknown_group_is_refused_in_one_sentence() {
        MappedGroups mapping = () -> Map.of("passerelle.sign-on.providers.x.groups", Set.of("ri-ensg", "wg-astrology"));

        assertThatThrownBy(() -> provisioning.requireKnownGroups(mapping))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The group 'wg-astrology' of passerelle.sign-on.providers.x.groups does not exist in this"
                        + " alliance.");
    }

    @Test
    void an_administrator_by_an_identity_provider_alone_is_no_way_in_when_it_is_down() {
        String userId = people.register(registration("by-provider", Set.of(Groups.CAMUNDA_ADMIN)));
        given().take("admin", Groups.CAMUNDA_ADMIN);
        try {
            assertThatThrownBy(() -> provisioning.provision(List.of()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("nobody with a password");
        } finally {
            given().give("admin", Groups.CAMUNDA_ADMIN);
            given().take(userId, Groups.CAMUNDA_ADMIN);
        }
    }

    @Test
    void a_login_configured_twice_is_refused() {
        assertThatThrownBy(() -> provisioning.provision(List.of(anna(), anna())))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("'anna' is configured twice");
    }

    @Test
    void a_start_without_an_administrator_is_refused() {
        given().take("admin", Groups.CAMUNDA_ADMIN);
        try {
            assertThatThrownBy(() -> provisioning.provision(List.of()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("No administrator");
        } finally {
            given().give("admin", Groups.CAMUNDA_ADMIN);
        }
    }

    private GivenGroups given() {
        return new GivenGroups(identityService, jdbc);
    }

    private List<String> groupsOfTheEngine() {
        return identityService.createGroupQuery().groupType("WORKFLOW").orderByGroupId().asc().list().stream()
                .map(group -> group.getId() + ": " + group.getName())
                .toList();
    }

    private static PersonRegistration anna(String... groups) {
        return registration("anna", Set.of(groups));
    }

    private static PersonRegistration registration(String login, Set<String> groups) {
        return new PersonRegistration(
                AccountKey.local(login),
                UserIdForm.OPAQUE,
                "Anna",
                "Weiss",
                "anna@example.org",
                Locale.FRENCH,
                groups,
                null);
    }
}
