package fr.imtgrandest.passerelle.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.engine.StartersChanged;
import fr.imtgrandest.passerelle.identity.PersonRegistration.UserIdForm;
import fr.imtgrandest.passerelle.identity.WorkingGroup.Category;
import fr.imtgrandest.passerelle.identity.WorkingGroupRefused.Reason;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.GivenGroups;
import fr.imtgrandest.passerelle.support.Someone;
import fr.imtgrandest.passerelle.support.TrialGroups;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
@ExtendWith(TrialGroups.class)
class WorkingGroupsTests {

    private static final String TRIAL = "trial";
    private static final String MEMBERS = "wg-trial";
    private static final String LEADS = "wg-lead-trial";

    /** People of the demo whose other groups let them start nothing. */
    private static final String LEAD = "school.ensg";

    private static final String SOMEONE = "school.insic";

    @Autowired
    private WorkingGroups groups;

    @Autowired
    private People people;

    @Autowired
    private PeopleProvisioning provisioning;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MessageSource messages;

    @Autowired
    private ConfigurableApplicationContext application;

    private final Heard heard = new Heard();

    @BeforeEach
    void listen() {
        application.addApplicationListener(heard);
    }

    @AfterEach
    void listenNoMore() {
        application.removeApplicationListener(heard);
    }

    @Test
    void the_configured_themes_are_working_groups_from_the_first_start() {
        assertThat(groups.active()).extracting(WorkingGroup::theme).contains("big-data", "innovation");
        assertThat(groups.find("digital-tools")).hasValueSatisfying(group -> {
            assertThat(group.category()).isEqualTo(Category.TRANSVERSE);
            assertThat(group.name(Locale.FRENCH)).isEqualTo("Outils numériques");
            assertThat(group.name(Locale.ENGLISH)).isEqualTo("Digital tools");
            assertThat(group.isActive()).isTrue();
        });
        assertThat(groups.all().stream().map(WorkingGroup::category).distinct())
                .containsExactly(Category.TRANSVERSE, Category.THEMATIC);
        assertThat(mayPropose("wg.materials")).isTrue();
        assertThat(mayPropose("wg.lead-materials")).isTrue();
    }

    @Test
    void what_people_made_of_a_group_survives_a_restart() {
        WorkingGroup before = groups.find("big-data").orElseThrow();
        try {
            groups.rename("big-data", "Données massives", "Massive data");
            groups.removeMember("big-data", "wg.big-data");
            groups.retire("big-data");
            create(TRIAL);
            groups.addMember(TRIAL, SOMEONE);

            provisioning.afterSingletonsInstantiated();

            assertThat(groups.find("big-data")).hasValueSatisfying(group -> {
                assertThat(group.nameFr()).isEqualTo("Données massives");
                assertThat(group.isActive()).isFalse();
            });
            assertThat(groups.members("big-data"))
                    .extracting(GroupMember::userId)
                    .containsExactly("wg.lead-big-data");
            assertThat(groups.find(TRIAL)).isPresent();
            assertThat(groups.members(TRIAL)).extracting(GroupMember::userId).containsExactlyInAnyOrder(LEAD, SOMEONE);
        } finally {
            groups.reopen("big-data");
            groups.rename("big-data", before.nameFr(), before.nameEn());
            groups.addMember("big-data", "wg.big-data");
        }
    }

    @Test
    void a_theme_that_is_new_in_the_configuration_becomes_a_group_at_the_next_start() {
        jdbc.sql("delete from app.working_group where theme = 'geosciences'").update();
        application.publishEvent(new StartersChanged());
        assertThat(mayPropose("wg.geosciences")).isFalse();

        provisioning.afterSingletonsInstantiated();

        assertThat(groups.find("geosciences"))
                .hasValueSatisfying(group -> assertThat(group.isActive()).isTrue());
        assertThat(mayPropose("wg.geosciences")).isTrue();
        assertThat(heard.events).contains(new WorkingGroupsChanged());
    }

    @Test
    void a_new_account_gets_its_working_groups_and_a_known_one_keeps_those_that_people_made() {
        create(TRIAL);
        PersonRegistration paula = registration("paula", Set.of(MEMBERS, "school-tps"));
        provisioning.provision(List.of(paula));
        String userId = people.findAccount(paula.account()).orElseThrow().userId();
        assertThat(people.groupsOf(userId)).containsExactlyInAnyOrder(MEMBERS, "school-tps");

        groups.removeMember(TRIAL, userId);
        groups.addLead(TRIAL, userId);
        provisioning.provision(List.of(registration("paula", Set.of(MEMBERS, "school-ensg"))));

        assertThat(people.groupsOf(userId)).containsExactlyInAnyOrder(LEADS, "school-ensg");
    }

    @Test
    void whoever_joins_a_new_group_may_propose_at_once_and_no_more_when_it_is_retired() {
        assertThat(mayPropose(LEAD)).isFalse();

        create(TRIAL);
        groups.addMember(TRIAL, SOMEONE);

        assertThat(mayPropose(LEAD)).isTrue();
        assertThat(mayPropose(SOMEONE)).isTrue();

        groups.retire(TRIAL);

        assertThat(mayPropose(LEAD)).isFalse();
        assertThat(mayPropose(SOMEONE)).isFalse();
        assertThat(people.groupsOf(SOMEONE)).contains(MEMBERS);
        assertThat(mayPropose("wg.materials")).isTrue();

        groups.reopen(TRIAL);

        assertThat(mayPropose(SOMEONE)).isTrue();
    }

    @Test
    void a_group_is_created_whoever_is_signed_in() {
        new Someone(identities, "ri.alliance", List.of("ri-alliance")).does(() -> create(TRIAL));

        assertThat(mayPropose(LEAD)).isTrue();
        assertThat(identities.createGroupQuery().groupId(LEADS).singleResult().getName())
                .isEqualTo("Animation du groupe de travail, Groupe d’essai");
    }

    @Test
    void a_group_keeps_its_id_when_it_gets_other_names() {
        WorkingGroup created = create(TRIAL);

        WorkingGroup renamed = groups.rename(TRIAL, "  Robots ", "Robots");

        assertThat(renamed).isEqualTo(created.named("Robots", "Robots"));
        assertThat(groups.find(TRIAL)).contains(renamed);
        assertThat(identities.createGroupQuery().groupId(MEMBERS).singleResult().getName())
                .isEqualTo("Groupe de travail, Robots");
    }

    @Test
    void members_and_leads_are_listed_once_by_name() {
        create(TRIAL);
        groups.addMember(TRIAL, LEAD);
        groups.addMember(TRIAL, SOMEONE);
        groups.addMember(TRIAL, SOMEONE);
        groups.addLead(TRIAL, SOMEONE);
        groups.addLead(TRIAL, "auditor");

        assertThat(groups.members(TRIAL))
                .containsExactlyInAnyOrder(
                        new GroupMember(LEAD, people.name(LEAD), true),
                        new GroupMember(SOMEONE, people.name(SOMEONE), true),
                        new GroupMember("auditor", people.name("auditor"), true))
                .extracting(GroupMember::name)
                .isSortedAccordingTo(Collator.getInstance(Locale.FRENCH)::compare);
        assertThat(groups.leads(TRIAL)).containsExactlyInAnyOrder(LEAD, SOMEONE, "auditor");
        assertThat(groups.members("materials")).extracting(GroupMember::lead).contains(true, false);
        assertThat(groups.members("no-such-group")).isEmpty();
    }

    @Test
    void whoever_leads_need_not_be_a_member() {
        create(TRIAL);
        groups.addLead(TRIAL, SOMEONE);
        assertThat(people.groupsOf(SOMEONE)).contains(LEADS).doesNotContain(MEMBERS);

        groups.addMember(TRIAL, SOMEONE);
        groups.removeLead(TRIAL, SOMEONE);

        assertThat(people.groupsOf(SOMEONE)).contains(MEMBERS).doesNotContain(LEADS);
        assertThat(heard.of(MemberLeft.class)).isEmpty();
    }

    @Test
    void someone_who_leaves_is_neither_member_nor_lead_and_that_is_told_once() {
        create(TRIAL);
        groups.addMember(TRIAL, SOMEONE);
        groups.addLead(TRIAL, SOMEONE);

        groups.removeMember(TRIAL, SOMEONE);
        groups.removeMember(TRIAL, SOMEONE);
        groups.removeLead(TRIAL, SOMEONE);

        assertThat(people.groupsOf(SOMEONE)).doesNotContain(MEMBERS, LEADS);
        assertThat(heard.of(MemberLeft.class)).containsExactly(new MemberLeft(TRIAL, SOMEONE));
    }

    @Test
    void someone_who_was_nothing_but_a_lead_has_left_when_they_lead_no_more() {
        create(TRIAL);
        groups.addLead(TRIAL, SOMEONE);

        groups.removeLead(TRIAL, SOMEONE);

        assertThat(heard.of(MemberLeft.class)).containsExactly(new MemberLeft(TRIAL, SOMEONE));
    }

    @Test
    void each_change_of_a_group_is_told_and_a_repeated_one_is_not() {
        create(TRIAL);
        groups.rename(TRIAL, "Robots", "Robots");
        groups.retire(TRIAL);
        groups.retire(TRIAL);
        groups.reopen(TRIAL);
        groups.reopen(TRIAL);

        assertThat(heard.of(WorkingGroupsChanged.class)).hasSize(4);
        assertThat(heard.of(StartersChanged.class)).hasSize(4);
    }

    @Test
    void what_is_told_is_part_of_the_change() {
        create(TRIAL);
        groups.addMember(TRIAL, SOMEONE);
        heard.refused = MemberLeft.class;

        assertThatThrownBy(() -> groups.removeMember(TRIAL, SOMEONE)).hasMessage("not now");

        assertThat(people.groupsOf(SOMEONE)).contains(MEMBERS);
        heard.refused = WorkingGroupsChanged.class;

        assertThatThrownBy(() -> groups.retire(TRIAL)).hasMessage("not now");

        assertThat(groups.find(TRIAL))
                .hasValueSatisfying(group -> assertThat(group.isActive()).isTrue());
    }

    @Test
    void a_change_that_is_rolled_back_leaves_no_group_no_member_and_no_right() {
        transaction.executeWithoutResult(status -> {
            create(TRIAL);
            assertThat(mayPropose(LEAD)).isTrue();
            status.setRollbackOnly();
        });

        assertThat(heard.of(WorkingGroupsChanged.class)).hasSize(1);
        assertThat(groups.find(TRIAL)).isEmpty();
        assertThat(people.groupsOf(LEAD)).doesNotContain(LEADS);
        identities.saveGroup(identities.newGroup(LEADS));
        new GivenGroups(identities, jdbc).give(LEAD, LEADS);
        assertThat(mayPropose(LEAD)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                        ID_MALFORMED",
        "Robots,                                    ID_MALFORMED",
        "robots--and-us,                            ID_MALFORMED",
        "énergie,                                   ID_MALFORMED",
        "a123456789-123456789-123456789-123456789-, ID_MALFORMED",
        "a123456789-123456789-123456789-1234567890, ID_MALFORMED",
        "lead-materials,                            ID_RESERVED",
        "lead-trial,                                ID_RESERVED",
        "materials,                                 ID_TAKEN"
    })
    void an_id_that_cannot_be_one_is_refused(String id, Reason reason) {
        assertRefused(reason, () -> create(id));
    }

    @Test
    void whoever_asks_for_the_same_group_twice_gets_the_one_they_made() {
        WorkingGroup created = create(TRIAL);

        assertThat(create(TRIAL)).isEqualTo(created);

        assertThat(heard.of(WorkingGroupsChanged.class)).hasSize(1);
        NewGroup otherName = new NewGroup(TRIAL, "Autre", "Trial group", Category.THEMATIC, LEAD);
        assertRefused(Reason.ID_TAKEN, () -> groups.create(otherName));
        NewGroup otherLead = new NewGroup(TRIAL, created.nameFr(), created.nameEn(), created.category(), SOMEONE);
        assertRefused(Reason.ID_TAKEN, () -> groups.create(otherLead));
    }

    @Test
    void the_id_of_a_retired_group_is_not_given_again() {
        create(TRIAL);
        groups.retire(TRIAL);

        assertRefused(Reason.ID_TAKEN, () -> create(TRIAL));
    }

    @Test
    void a_group_made_by_hand_in_the_engine_is_not_taken_over() {
        identities.saveGroup(identities.newGroup(MEMBERS));

        assertRefused(Reason.ID_TAKEN, () -> create(TRIAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\nb"})
    void a_name_that_cannot_be_one_is_refused(String name) {
        assertRefused(Reason.NAME, () -> groups.create(new NewGroup(TRIAL, name, "Robots", Category.THEMATIC, LEAD)));
        assertRefused(Reason.NAME, () -> groups.create(new NewGroup(TRIAL, "Robots", name, Category.THEMATIC, LEAD)));
        create(TRIAL);
        assertRefused(Reason.NAME, () -> groups.rename(TRIAL, "Robots", name));
        assertRefused(Reason.NAME, () -> groups.rename(TRIAL, name, "Robots"));
    }

    @Test
    void a_name_has_eighty_characters_at_most() {
        create(TRIAL);
        groups.rename(TRIAL, "é".repeat(80), "e".repeat(80));

        assertRefused(Reason.NAME, () -> groups.rename(TRIAL, "é".repeat(81), "Robots"));
    }

    @Test
    void nobody_joins_without_an_account_that_is_open() {
        create(TRIAL);
        String closed = people.register(registration("closed", Set.of()));
        jdbc.sql("update app.account set enabled = false where user_id = :userId")
                .param("userId", closed)
                .update();

        for (String stranger : List.of("nobody", "", "a\u0000", closed)) {
            assertRefused(Reason.ACCOUNT, () -> groups.addMember(TRIAL, stranger));
            assertRefused(Reason.ACCOUNT, () -> groups.addLead(TRIAL, stranger));
            assertRefused(
                    Reason.ACCOUNT,
                    () -> groups.create(new NewGroup("trial-two", "A", "A", Category.THEMATIC, stranger)));
        }
        assertThat(groups.find("trial-two")).isEmpty();
        assertThat(groups.candidates())
                .contains(new Candidate(LEAD, people.name(LEAD)))
                .extracting(Candidate::userId)
                .doesNotContain(closed);
    }

    @Test
    void a_working_group_keeps_a_lead_who_can_sign_in() {
        create(TRIAL);
        assertRefused(Reason.LAST_LEAD, () -> groups.removeLead(TRIAL, LEAD));
        assertRefused(Reason.LAST_LEAD, () -> groups.removeMember(TRIAL, LEAD));

        String leaving = people.register(registration("leaving", Set.of()));
        groups.addLead(TRIAL, leaving);
        jdbc.sql("update app.account set enabled = false where user_id = :userId")
                .param("userId", leaving)
                .update();
        assertRefused(Reason.LAST_LEAD, () -> groups.removeLead(TRIAL, LEAD));

        groups.removeLead(TRIAL, leaving);
        assertThat(groups.leads(TRIAL)).containsExactly(LEAD);
    }

    @Test
    void a_retired_group_is_changed_by_nothing_but_reopening_and_who_leaves() {
        create(TRIAL);
        groups.addMember(TRIAL, SOMEONE);
        groups.retire(TRIAL);

        assertRefused(Reason.RETIRED, () -> groups.rename(TRIAL, "Robots", "Robots"));
        assertRefused(Reason.RETIRED, () -> groups.addMember(TRIAL, "auditor"));
        assertRefused(Reason.RETIRED, () -> groups.addLead(TRIAL, "auditor"));
        assertRefused(Reason.LAST_LEAD, () -> groups.removeLead(TRIAL, LEAD));
        groups.removeMember(TRIAL, SOMEONE);
        assertThat(groups.members(TRIAL)).extracting(GroupMember::userId).containsExactly(LEAD);
        assertThat(groups.active()).extracting(WorkingGroup::theme).doesNotContain(TRIAL);
        assertThat(groups.all()).extracting(WorkingGroup::theme).contains(TRIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-group", "", "a\u0000"})
    void a_group_that_does_not_exist_cannot_be_changed(String theme) {
        assertThat(groups.find(theme)).isEmpty();
        assertRefused(Reason.UNKNOWN, () -> groups.rename(theme, "Robots", "Robots"));
        assertRefused(Reason.UNKNOWN, () -> groups.retire(theme));
        assertRefused(Reason.UNKNOWN, () -> groups.reopen(theme));
        assertRefused(Reason.UNKNOWN, () -> groups.addMember(theme, SOMEONE));
        assertRefused(Reason.UNKNOWN, () -> groups.removeMember(theme, SOMEONE));
    }

    @Test
    void each_refusal_has_its_words_in_both_languages() {
        for (Reason reason : Reason.values()) {
            String key = new WorkingGroupRefused(reason).messageKey();
            assertThat(messages.getMessage(key, null, Locale.FRENCH))
                    .isNotEqualTo(messages.getMessage(key, null, Locale.ENGLISH));
        }
    }

    @Test
    void of_two_leads_who_leave_at_once_one_stays() throws Exception {
        create(TRIAL);
        groups.addLead(TRIAL, SOMEONE);

        List<Reason> refusals = atOnce(() -> groups.removeLead(TRIAL, LEAD), () -> groups.removeLead(TRIAL, SOMEONE));

        assertThat(refusals).containsExactly(Reason.LAST_LEAD);
        assertThat(groups.leads(TRIAL)).hasSize(1);
    }

    @Test
    void two_groups_created_at_once_both_get_their_rights() throws Exception {
        List<Reason> refusals = atOnce(
                () -> create("trial-one"),
                () -> groups.create(new NewGroup("trial-two", "B", "B", Category.THEMATIC, SOMEONE)));

        assertThat(refusals).isEmpty();
        assertThat(mayPropose(LEAD)).isTrue();
        assertThat(mayPropose(SOMEONE)).isTrue();
    }

    private WorkingGroup create(String theme) {
        return groups.create(new NewGroup(theme, "Groupe d’essai", "Trial group", Category.THEMATIC, LEAD));
    }

    private boolean mayPropose(String userId) {
        return new Someone(identities, userId, List.copyOf(people.groupsOf(userId)))
                .gets(() -> repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey("agreement-proposal")
                                .startablePermissionCheck()
                                .latestVersion()
                                .count()
                        == 1);
    }

    private static List<Reason> atOnce(Runnable... changes) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(changes.length);
        try {
            List<Callable<@Nullable Reason>> attempts = new ArrayList<>();
            for (Runnable change : changes) {
                attempts.add(() -> refusal(change));
            }
            List<Reason> refusals = new ArrayList<>();
            for (Future<@Nullable Reason> attempt : nodes.invokeAll(attempts)) {
                Reason refusal = attempt.get();
                if (refusal != null) {
                    refusals.add(refusal);
                }
            }
            return refusals;
        } finally {
            nodes.shutdownNow();
        }
    }

    private static @Nullable Reason refusal(Runnable change) {
        try {
            change.run();
            return null;
        } catch (WorkingGroupRefused refused) {
            return refused.reason();
        }
    }

    private static void assertRefused(Reason reason, ThrowingCallable change) {
        assertThatExceptionOfType(WorkingGroupRefused.class)
                .isThrownBy(change)
                .extracting(WorkingGroupRefused::reason)
                .isEqualTo(reason);
    }

    private static PersonRegistration registration(String login, Set<String> groups) {
        return new PersonRegistration(
                AccountKey.local(login),
                UserIdForm.OPAQUE,
                "Paula",
                "Petit",
                login + "@example.org",
                Locale.FRENCH,
                groups,
                null);
    }

    /** Hears what is told while a transaction is open, and may take it back by refusing it. */
    private static final class Heard implements ApplicationListener<PayloadApplicationEvent<?>> {

        private final List<Object> events = new ArrayList<>();
        private @Nullable Class<?> refused;

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<?> event) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                events.add(event.getPayload());
            }
            if (event.getPayload().getClass() == refused) {
                throw new IllegalStateException("not now");
            }
        }

        <T> List<T> of(Class<T> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }
}
