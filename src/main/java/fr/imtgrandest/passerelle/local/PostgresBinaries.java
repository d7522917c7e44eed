package fr.imtgrandest.passerelle.local;

import fr.imtgrandest.passerelle.shared.StartRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The programs of one PostgreSQL version, unpacked from the class path. */
record PostgresBinaries(Path home, String version) {

    private static final Pattern VERSION_IN_JAR_NAME = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar");
    private static final int EXECUTABLE = 0111;

    /** Unpacks once, beside the data: a temporary folder may be emptied under a running server. */
    static PostgresBinaries unpackedIn(Path parent) throws IOException {
        URL archive = archiveOfThisMachine();
        String version = versionOf(archive);
        Path home = parent.resolve("binaries-" + version);
        if (!Files.isDirectory(home)) {
            Path unfinished = parent.resolve("binaries-" + version + ".new");
            FileTrees.delete(unfinished);
            unpack(archive, unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(home, version);
    }

    String major() {
        return version.substring(0, version.indexOf('.'));
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** A locale that the C library of this system has. */
    String libraryLocale() {
        return operatingSystem().equals("darwin") ? "en_US.UTF-8" : "C.UTF-8";
    }

    private static URL archiveOfThisMachine() {
        String name = "postgres-" + operatingSystem() + "-" + architecture() + ".txz";
        @Nullable URL archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw unsupported(name + " is not on the class path");
        }
        return archive;
    }

    private static String operatingSystem() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return "linux";
        }
        if (name.startsWith("mac")) {
            return "darwin";
        }
        throw unsupported("this system is " + name);
    }

    private static String architecture() {
        String name = System.getProperty("os.arch", "");
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> throw unsupported("this processor is " + name);
        };
    }

    private static StartRefused unsupported(String reason) {
        return new StartRefused(
                "The embedded PostgreSQL runs on Linux and macOS, on x86-64 and ARM 64-bit processors: " + reason + ".",
                PostgresServer.USE_ANOTHER_SERVER);
    }

    private static String versionOf(URL archive) {
        Matcher matcher = VERSION_IN_JAR_NAME.matcher(archive.toString());
        if (!matcher.find()) {
            throw new IllegalStateException("No version in the name of the jar that holds " + archive);
        }
        return matcher.group(1);
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream packed = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target.resolve(entry.getName()));
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            createReadableDirectories(target);
            return;
        }
        createReadableDirectories(parentOf(target));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean executable = (entry.getMode() & EXECUTABLE) != 0;
        setMode(target, executable ? "rwxr-xr-x" : "rw-r--r--");
    }

    /** Whatever the umask is, the account of the server has to read what it runs. */
    private static void createReadableDirectories(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            createReadableDirectories(parentOf(directory));
            Files.createDirectory(directory);
            setMode(directory, "rwxr-xr-x");
        }
    }

    private static Path parentOf(Path path) {
        @Nullable Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalStateException("No parent of " + path);
        }
        return parent;
    }

    private static void setMode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
