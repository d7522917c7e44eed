package fr.imtgrandest.passerelle.identity.persistence;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code provided_membership}: what an identity provider gave to an account. */
@Component
public class ProvidedMemberships {

    private final JdbcClient jdbc;

    ProvidedMemberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of the groups that the provider gave at the last sign-in. */
    public Set<String> of(String userId) {
        return Set.copyOf(jdbc.sql("select group_id from app.provided_membership where user_id = :userId")
                .param("userId", userId)
                .query(String.class)
                .list());
    }

    /** Keeps these groups, and no other, as what the provider gave. */
    public void replace(String userId, Set<String> groups) {
        jdbc.sql("delete from app.provided_membership where user_id = :userId")
                .param("userId", userId)
                .update();
        groups.forEach(
                group -> jdbc.sql("insert into app.provided_membership (user_id, group_id) values (:userId, :group)")
                        .param("userId", userId)
                        .param("group", group)
                        .update());
    }
}
