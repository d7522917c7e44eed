package fr.imtgrandest.passerelle;

import fr.imtgrandest.passerelle.shared.StartRefused;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;

/**
 * Of a database that an older program left, nothing is changed: a command of the newer one, given to look at a copy or before going back,
 * would take the way back away. What is in the tables of a newer one, a command that takes something away does not know.
 */
final class SchemaAsItIs implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaAsItIs.class);

    private final boolean mustKnowAllTables;

    SchemaAsItIs(boolean mustKnowAllTables) {
        this.mustKnowAllTables = mustKnowAllTables;
    }

    /** @throws StartRefused if the database lacks a migration of this program, or has another one and all tables must be known */
    @Override
    public void migrate(Flyway flyway) {
        MigrationInfoService info = flyway.info();
        Stream.of(info.pending()).findFirst().ifPresent(SchemaAsItIs::refuseOlder);
        Stream.of(info.applied())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .findFirst()
                .ifPresent(this::newer);
        if (flyway.getConfiguration().isValidateOnMigrate()) {
            flyway.validate();
        }
    }

    private static void refuseOlder(MigrationInfo missing) {
        throw new StartRefused(
                "The database is older than this program: it lacks what came with migration %s. Nothing was changed."
                        .formatted(missing.getScript()),
                "Give the command with the release that the database comes from, or start this program once: it brings"
                        + " the database up to date.");
    }

    private void newer(MigrationInfo unknown) {
        String what = "The database is newer than this program, which does not know its migration %s."
                .formatted(unknown.getScript());
        if (mustKnowAllTables) {
            throw new StartRefused(what + " Nothing was changed.", "Give the command with the newer release.");
        }
        LOG.warn(what);
    }
}
