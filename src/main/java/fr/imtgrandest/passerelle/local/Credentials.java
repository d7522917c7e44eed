package fr.imtgrandest.passerelle.local;

import fr.imtgrandest.passerelle.shared.StartRefused;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The three roles of the embedded server with their random passwords, kept in a file only its owner reads. */
record Credentials(Login superuser, Login owner, Login app) {

    private static final String SUPERUSER = "passerelle_superuser";
    private static final String OWNER = "passerelle_owner";
    private static final String APP = "passerelle_app";
    private static final int RANDOM_BYTES = 32;

    /** Reads the passwords of an existing cluster, or makes them before the first one. */
    static Credentials keptIn(Path directory, boolean clusterExists) throws IOException {
        Path file = directory.resolve("credentials.properties");
        if (!Files.exists(file)) {
            if (clusterExists) {
                throw incomplete(file);
            }
            writeRandom(file);
        }
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            passwords.load(reader);
        }
        return new Credentials(
                login(passwords, SUPERUSER, file), login(passwords, OWNER, file), login(passwords, APP, file));
    }

    private static Login login(Properties passwords, String role, Path file) {
        @Nullable String password = passwords.getProperty(role);
        if (password == null) {
            throw incomplete(file);
        }
        return new Login(role, password);
    }

    private static void writeRandom(Path file) throws IOException {
        SecureRandom random = new SecureRandom();
        Properties passwords = new Properties();
        for (String role : List.of(SUPERUSER, OWNER, APP)) {
            byte[] bytes = new byte[RANDOM_BYTES];
            random.nextBytes(bytes);
            passwords.setProperty(role, HexFormat.of().formatHex(bytes));
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            passwords.store(writer, "Roles of the embedded PostgreSQL");
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static StartRefused incomplete(Path file) {
        return new StartRefused(
                "The database exists, but its passwords are not in " + file + ".",
                "Put the file back, or remove the directory " + file.getParent()
                        + " to start with an empty database: its data are lost then.");
    }
}
