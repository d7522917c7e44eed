package fr.imtgrandest.passerelle.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class TestDatabaseTests {

    @Test
    void two_databases_of_the_same_name_share_nothing() {
        JdbcClient first = owner(TestDatabase.create("twin"));
        JdbcClient second = owner(TestDatabase.create("twin"));

        first.sql("CREATE TABLE only_here (id int)").update();

        assertThat(tables(first)).isEqualTo(1);
        assertThat(tables(second)).isZero();
    }

    @Test
    void the_program_may_connect_but_not_make_a_table() {
        TestDatabase database = TestDatabase.create("plain");
        JdbcClient app = client(database.url(), database.appUser(), database.appPassword());

        assertThat(app.sql("SELECT current_user").query(String.class).single()).isEqualTo("passerelle_app");
        assertThatThrownBy(() -> app.sql("CREATE TABLE mine (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied for schema public");
    }

    private static long tables(JdbcClient client) {
        return client.sql("SELECT count(*) FROM pg_tables WHERE tablename = 'only_here'")
                .query(Long.class)
                .single();
    }

    private static JdbcClient owner(TestDatabase database) {
        return client(database.url(), database.ownerUser(), database.ownerPassword());
    }

    private static JdbcClient client(String url, String user, String password) {
        return JdbcClient.create(new DriverManagerDataSource(url, user, password));
    }
}
