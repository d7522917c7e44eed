package fr.imtgrandest.passerelle.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Servers without a past: the programs stay unpacked, the data of earlier runs go. */
public final class FreshPostgres {

    private FreshPostgres() {}

    public static PostgresServer start(Path directory) throws IOException {
        forgetData(Files.createDirectories(directory).toRealPath());
        return PostgresServer.start(directory);
    }

    /** Makes a database that holds what another one holds, to whom nobody may be connected. */
    public static void copyDatabase(PostgresServer server, String from, String to) {
        Login superuser = server.superuser();
        JdbcClient.create(new DriverManagerDataSource(server.url("postgres"), superuser.user(), superuser.password()))
                .sql("create database %s template %s owner %s"
                        .formatted(to, from, server.owner().user()))
                .update();
        server.ensureDatabase(to);
    }

    private static void forgetData(Path directory) throws IOException {
        DirectoryLock lock = DirectoryLock.on(directory);
        try {
            PostgresCluster cluster = new PostgresCluster(directory.resolve("postgres/cluster"));
            cluster.stop();
            FileTrees.delete(cluster.directory());
        } finally {
            lock.close();
        }
    }
}
