package fr.imtgrandest.passerelle.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;

/** The mail server of the tests: at an address that all application contexts know, and dead until a test starts it. */
public final class TestMail {

    private static final int PORT = Launch.freePort();

    private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    /** The address, for a program in a process of its own. */
    public static List<String> arguments() {
        return properties().entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toList();
    }

    static Map<String, String> properties() {
        return Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", Integer.toString(PORT));
    }

    public static int port() {
        return PORT;
    }

    public void start() {
        server.start();
    }

    public void stop() {
        server.stop();
    }

    /** All that it has taken since it was started. */
    public List<MimeMessage> taken() {
        return List.of(server.getReceivedMessages());
    }
}
