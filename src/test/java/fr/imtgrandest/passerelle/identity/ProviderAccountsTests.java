package fr.imtgrandest.passerelle.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.identity.PersonRegistration.UserIdForm;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.GivenGroups;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class ProviderAccountsTests {

    private static final int WINDOWS = 8;

    @Autowired
    private ProviderAccounts accounts;

    @Autowired
    private People people;

    @Autowired
    private WorkingGroups workingGroups;

    @Autowired
    private IdentityService engine;

    @Autowired
    private JdbcClient jdbc;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void a_new_person_gets_an_opaque_id_and_what_the_provider_says() {
        String userId = signIn("ri-ensg", "school-ensg");

        assertThat(UUID.fromString(userId)).hasToString(userId).isNotEqualTo(subject);
        assertThat(people.name(userId)).isEqualTo("Anna Weiss");
        assertThat(people.groupsOf(userId)).containsExactlyInAnyOrder("ri-ensg", "school-ensg");
    }

    @Test
    void the_same_subject_at_another_provider_or_here_is_somebody_else() {
        String userId = signIn();

        assertThat(accounts.signIn(person("elsewhere", subject, Set.of())).userId())
                .isNotEqualTo(userId);
        String twin = accounts.signIn(person("idp", "member.ensg", Set.of())).userId();
        assertThat(twin).isNotEqualTo("member.ensg");
        assertThat(people.accountsOfSamePerson(twin)).containsExactly(twin);
    }

    @Test
    void groups_that_the_provider_takes_are_lost_working_groups_too() {
        String userId = signIn("ri-ensg", "wg-geosciences");

        signIn("ri-tps");

        assertThat(people.groupsOf(userId)).containsExactly("ri-tps");
    }

    @Test
    void memberships_given_here_stay_also_when_the_provider_gave_and_took_the_same() {
        String userId = signIn();
        workingGroups.addMember("geosciences", userId);
        signIn("wg-geosciences", "ri-ensg");

        signIn();

        assertThat(people.groupsOf(userId)).containsExactly("wg-geosciences");
        workingGroups.removeMember("geosciences", userId);
    }

    @Test
    void a_provider_takes_the_last_lead_out_as_well() {
        List<String> others = engine.createUserQuery().memberOfGroup("wg-lead-geosciences").list().stream()
                .map(user -> user.getId())
                .toList();
        String userId = signIn("wg-lead-geosciences");
        others.forEach(other -> new GivenGroups(engine, jdbc).take(other, "wg-lead-geosciences"));
        try {
            signIn();

            assertThat(people.groupsOf(userId)).isEmpty();
        } finally {
            others.forEach(other -> new GivenGroups(engine, jdbc).give(other, "wg-lead-geosciences"));
        }
    }

    @Test
    void a_closed_account_is_not_opened_or_changed() {
        String userId = signIn("ri-ensg");
        jdbc.sql("update app.account set enabled = false where user_id = :userId")
                .param("userId", userId)
                .update();

        Account account = accounts.signIn(person("idp", subject, Set.of("ri-tps")));

        assertThat(account.enabled()).isFalse();
        assertThat(people.groupsOf(userId)).containsExactly("ri-ensg");
    }

    @Test
    void someone_in_eight_windows_at_once_is_one_account() throws Exception {
        CyclicBarrier together = new CyclicBarrier(WINDOWS);
        Callable<String> window = () -> {
            together.await();
            return signIn("ri-ensg");
        };
        List<String> userIds = new ArrayList<>();
        var windows = Executors.newFixedThreadPool(WINDOWS);
        try {
            for (Future<String> each : windows.invokeAll(Collections.nCopies(WINDOWS, window))) {
                userIds.add(each.get());
            }
        } finally {
            windows.shutdownNow();
        }

        assertThat(Set.copyOf(userIds)).hasSize(1);
    }

    @Test
    void no_provider_vouches_for_a_local_account() {
        PersonRegistration forged = person(AccountKey.LOCAL, "admin", Set.of());

        assertThatThrownBy(() -> accounts.signIn(forged)).isInstanceOf(IllegalArgumentException.class);
    }

    private String signIn(String... groups) {
        return accounts.signIn(person("idp", subject, Set.of(groups))).userId();
    }

    private static PersonRegistration person(String provider, String subject, Set<String> groups) {
        return new PersonRegistration(
                new AccountKey(provider, subject),
                UserIdForm.OPAQUE,
                "Anna",
                "Weiss",
                "member.ensg@example.org",
                Locale.FRENCH,
                groups,
                null);
    }
}
