package fr.imtgrandest.passerelle;

import fr.imtgrandest.passerelle.shared.StartRefused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;

/**
 * Of a database that an older program left, nothing is changed: a command of the newer one, given to look at a copy or before going back,
 * would take the way back away.
 */
final class SchemaAsItIs implements FlywayMigrationStrategy {

    /** @throws StartRefused if the database lacks a migration of this program */
    @Override
    public void migrate(Flyway flyway) {
        MigrationInfo[] missing = flyway.info().pending();
        if (missing.length > 0) {
            throw new StartRefused(
                    "The database is older than this program: it lacks what came with migration %s and later. Nothing was changed."
                            .formatted(missing[0].getVersion()),
                    "Give the command with the release that the database comes from, or start this program once: it brings"
                            + " the database up to date.");
        }
        flyway.validate();
    }
}
