package fr.imtgrandest.passerelle.local;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Gives the demo its own PostgreSQL server when no database is configured. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@Conditional(EmbeddedPostgresConfiguration.NoDatabaseConfigured.class)
class EmbeddedPostgresConfiguration {

    private static final String DATABASE = "passerelle";

    /** Closed by Spring after the connection pool, which depends on it. */
    @Bean
    PostgresServer postgresServer(LocalProperties properties) {
        PostgresServer server = PostgresServer.start(Path.of(properties.directory()));
        server.ensureDatabase(DATABASE);
        return server;
    }

    @Bean
    JdbcConnectionDetails programConnection(PostgresServer server) {
        return new ProgramConnection(server.url(DATABASE), server.app());
    }

    @Bean
    FlywayConnectionDetails ownerConnection(PostgresServer server) {
        return new OwnerConnection(server.url(DATABASE), server.owner());
    }

    private record ProgramConnection(String getJdbcUrl, Login login) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }

    private record OwnerConnection(String getJdbcUrl, Login login) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }

    static final class NoDatabaseConfigured extends NoneNestedConditions {

        NoDatabaseConfigured() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static final class UrlConfigured {}
    }
}
