package fr.imtgrandest.passerelle.local;

import fr.imtgrandest.passerelle.shared.StartRefused;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps the demo, whose passwords everyone knows, from listening to other machines. */
@Component
@Profile("demo")
class LoopbackOnly {

    /** @throws StartRefused if the server would listen on anything but loopback */
    LoopbackOnly(ServerProperties server) {
        require(server.getAddress());
    }

    static void require(@Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            throw new StartRefused(
                    "The demo listens on this machine only, but server.address is "
                            + (address == null ? "not set" : address.getHostAddress()) + ".",
                    "Set server.address=127.0.0.1, or start the packaged jar, which has no demo people.");
        }
    }
}
