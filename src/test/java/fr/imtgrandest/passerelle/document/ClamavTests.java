package fr.imtgrandest.passerelle.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.SampleFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real scanner, with one signature of its own, says what it finds; skipped on a machine without one. */
class ClamavTests {

    private static final String MARK = "PASSERELLE-TEST-SIGNATURE";

    @TempDir
    Path folder = Path.of("");

    private @Nullable Process scanner;
    private int port;

    @BeforeEach
    void startScanner() throws IOException {
        Path program = Stream.of("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(program != null, "Skipped: no clamd on this machine");
        port = freePort();
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        String hex = HexFormat.of().formatHex(MARK.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(signatures.resolve("passerelle.ndb"), "Passerelle.Test:0:*:" + hex + "\n");
        Path configuration = Files.write(
                folder.resolve("clamd.conf"),
                List.of(
                        "Foreground yes",
                        "TCPAddr 127.0.0.1",
                        "TCPSocket " + port,
                        "DatabaseDirectory " + signatures,
                        "StreamMaxLength 60M"));
        scanner = new ProcessBuilder(Objects.requireNonNull(program).toString(), "--config-file=" + configuration)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::answers);
    }

    @AfterEach
    void stopScanner() {
        if (scanner != null) {
            scanner.destroyForcibly();
        }
    }

    @Test
    void it_lets_pass_what_is_clean_and_finds_what_is_not() throws IOException {
        ClamavScan scan = ClamavScan.at("127.0.0.1:" + port);

        assertThat(scan.find(file(SampleFiles.pdf("Texte de l'accord")))).isEmpty();
        assertThat(scan.find(file(SampleFiles.docxSaying(MARK)))).contains(FileRefusal.INFECTED);
        assertThat(scan.find(file(new byte[40 << 20]))).isEmpty();
    }

    @Test
    void what_it_does_not_finish_is_not_taken() throws IOException {
        ClamavScan scan = ClamavScan.at("127.0.0.1:" + port);

        assertThat(scan.find(file(new byte[61 << 20]))).contains(FileRefusal.NOT_SCANNED);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
