package fr.imtgrandest.passerelle.local;

import fr.imtgrandest.passerelle.shared.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL server that lives with this program and keeps its data in one directory. */
public final class PostgresServer implements AutoCloseable {

    static final String USE_ANOTHER_SERVER = "Or use an existing PostgreSQL: set spring.datasource.url with"
            + " spring.datasource.username=passerelle_app and its password, and spring.flyway.url with"
            + " spring.flyway.user=passerelle_owner and its password.";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    private final DirectoryLock lock;
    private final PostgresCluster cluster;
    private final Credentials credentials;
    private final DatabaseRoles roles;
    private final String baseUrl;

    private PostgresServer(DirectoryLock lock, PostgresCluster cluster, Credentials credentials, int port) {
        this.lock = lock;
        this.cluster = cluster;
        this.credentials = credentials;
        this.baseUrl = "jdbc:postgresql://127.0.0.1:" + port + "/";
        this.roles = new DatabaseRoles(baseUrl, credentials);
    }

    /**
     * Starts the server of a data directory, which is made at the first start.
     *
     * @throws StartRefused if another program holds the directory, its data are of another major version
     *     of PostgreSQL, or this machine cannot run it
     */
    public static PostgresServer start(Path directory) {
        return start(directory, ServerAccount.candidates());
    }

    static PostgresServer start(Path directory, List<ServerAccount> accounts) {
        try {
            Path home = Files.createDirectories(directory).toRealPath();
            DirectoryLock lock = DirectoryLock.on(home);
            try {
                return startLocked(lock, Files.createDirectories(home.resolve("postgres")), accounts);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StartRefused(
                    "The data directory " + directory.toAbsolutePath().normalize() + " cannot be used: " + e,
                    "Make it readable and writable for this account, or choose another directory with"
                            + " passerelle.local.directory.",
                    e);
        }
    }

    private static PostgresServer startLocked(DirectoryLock lock, Path directory, List<ServerAccount> accounts)
            throws IOException {
        PostgresCluster cluster = new PostgresCluster(directory.resolve("cluster"));
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(directory);
        Credentials credentials = Credentials.keptIn(directory, cluster.exists());
        if (cluster.exists()) {
            cluster.requireMajor(binaries.major());
            cluster.endOrphan();
        }
        ServerAccount account = ServerAccount.firstAble(accounts, binaries);
        PostgresLauncher launcher = new PostgresLauncher(binaries, account);
        if (!cluster.exists()) {
            launcher.create(cluster, credentials.superuser());
        }
        PostgresServer server = new PostgresServer(lock, cluster, credentials, launcher.start(cluster));
        try {
            server.roles.ensureRoles();
        } catch (RuntimeException e) {
            cluster.stop();
            throw e;
        }
        LOG.info("PostgreSQL {} keeps its data in {} and runs under {}", binaries.version(), directory, account.name());
        return server;
    }

    /** Makes a database that the owner role owns and the program's role may connect to, unless it is there. */
    public void ensureDatabase(String name) {
        roles.ensureDatabase(name);
    }

    public String url(String database) {
        return baseUrl + database;
    }

    /** The role that owns the databases and may change their structure. */
    public Login owner() {
        return credentials.owner();
    }

    /** The role the program runs with. */
    public Login app() {
        return credentials.app();
    }

    Login superuser() {
        return credentials.superuser();
    }

    /** Ends all sessions and stops the server cleanly; harmless to repeat. */
    @Override
    public void close() {
        if (!lock.isHeld()) {
            return;
        }
        try (lock) {
            cluster.stop();
        } catch (IOException e) {
            throw new StartRefused(
                    "The server of " + cluster.directory() + " could not be stopped.",
                    "It is ended at the next start.",
                    e);
        }
    }
}
