package fr.imtgrandest.passerelle.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a {@code clamd} by its command INSTREAM (clamd(8)); where it does not answer, no file is taken. */
record ClamavScan(InetSocketAddress scanner) implements VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(ClamavScan.class);
    private static final int CONNECT_MILLISECONDS = 5_000;
    private static final int ANSWER_MILLISECONDS = 120_000;
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 1 << 10;

    /**
     * @param address host and port
     * @throws IllegalArgumentException if it is not a host, a colon and a port
     */
    static ClamavScan at(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("passerelle.documents.clamav is no host and port: " + address);
        }
        return new ClamavScan(InetSocketAddress.createUnresolved(
                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))));
    }

    @Override
    public Optional<FileRefusal> find(Path file) {
        try {
            String answer = ask(file);
            if (answer.endsWith(" OK")) {
                return Optional.empty();
            }
            if (answer.endsWith(" FOUND")) {
                return Optional.of(FileRefusal.INFECTED);
            }
            LOG.warn("The virus scanner answered: {}", answer);
        } catch (IOException e) {
            LOG.warn("The virus scanner did not answer", e);
        }
        return Optional.of(FileRefusal.NOT_SCANNED);
    }

    private String ask(Path file) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(scanner.getHostString(), scanner.getPort()), CONNECT_MILLISECONDS);
            socket.setSoTimeout(ANSWER_MILLISECONDS);
            send(file, new DataOutputStream(socket.getOutputStream()));
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        }
    }

    private static void send(Path file, DataOutputStream target) throws IOException {
        target.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        try (InputStream content = Files.newInputStream(file)) {
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                target.writeInt(piece.length);
                target.write(piece);
            }
        }
        target.writeInt(0);
        target.flush();
    }
}
