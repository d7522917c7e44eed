package fr.imtgrandest.passerelle.local;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Makes the two roles of the program and the databases they share; harmless to repeat. */
final class DatabaseRoles {

    private final String serverUrl;
    private final Credentials credentials;

    DatabaseRoles(String serverUrl, Credentials credentials) {
        this.serverUrl = serverUrl;
        this.credentials = credentials;
    }

    void ensureRoles() {
        JdbcClient server = superuserIn("postgres");
        ensureRole(server, credentials.owner());
        ensureRole(server, credentials.app());
        run(server, "REVOKE ALL ON DATABASE postgres FROM PUBLIC");
        run(server, "REVOKE ALL ON DATABASE template1 FROM PUBLIC");
    }

    /** Gives the owner a database of its own, in which the program may connect and nothing more. */
    void ensureDatabase(String name) {
        JdbcClient server = superuserIn("postgres");
        String owner = credentials.owner().user();
        if (!exists(server, "SELECT count(*) FROM pg_database WHERE datname = ?", name)) {
            run(server, "CREATE DATABASE \"%s\" OWNER %s".formatted(name, owner));
        }
        run(server, "REVOKE ALL ON DATABASE \"%s\" FROM PUBLIC".formatted(name));
        run(
                server,
                "GRANT CONNECT ON DATABASE \"%s\" TO %s"
                        .formatted(name, credentials.app().user()));
        run(superuserIn(name), "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
    }

    private void ensureRole(JdbcClient server, Login login) {
        if (!exists(server, "SELECT count(*) FROM pg_roles WHERE rolname = ?", login.user())) {
            run(server, "CREATE ROLE " + login.user());
        }
        run(
                server,
                "ALTER ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '%s'"
                        .formatted(login.user(), login.password()));
    }

    private static boolean exists(JdbcClient server, String count, String name) {
        return server.sql(count).param(name).query(Long.class).single() > 0;
    }

    private static void run(JdbcClient server, String statement) {
        server.sql(statement).update();
    }

    private JdbcClient superuserIn(String database) {
        Login superuser = credentials.superuser();
        return JdbcClient.create(
                new DriverManagerDataSource(serverUrl + database, superuser.user(), superuser.password()));
    }
}
