package fr.imtgrandest.passerelle.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Servers without a past: the programs stay unpacked, the data of earlier runs go. */
public final class FreshPostgres {

    private FreshPostgres() {}

    public static PostgresServer start(Path directory) throws IOException {
        forgetData(Files.createDirectories(directory).toRealPath());
        return PostgresServer.start(directory);
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
