package fr.imtgrandest.passerelle.support;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives and takes groups past the pages and the configuration, and tells of it as the program does. */
public final class GivenGroups {

    private final IdentityService identities;
    private final JdbcClient jdbc;

    public GivenGroups(IdentityService identities, JdbcClient jdbc) {
        this.identities = identities;
        this.jdbc = jdbc;
    }

    public void give(String userId, String group) {
        identities.createMembership(userId, group);
        mark(userId);
    }

    public void take(String userId, String group) {
        identities.deleteMembership(userId, group);
        mark(userId);
    }

    private void mark(String userId) {
        jdbc.sql("update app.account set memberships = gen_random_uuid() where user_id = :userId")
                .param("userId", userId)
                .update();
    }
}
