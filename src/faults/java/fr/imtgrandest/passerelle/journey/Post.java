package fr.imtgrandest.passerelle.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.imtgrandest.passerelle.support.Launch;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.List;

/** A mail server that can be gone. */
final class Post implements AutoCloseable {

    private final int port = Launch.freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    int port() {
        return port;
    }

    void open() {
        server.start();
    }

    /** The id of each mail that it has taken. */
    List<String> taken() {
        return Arrays.stream(server.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getMessageID();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
