package fr.imtgrandest.passerelle.installation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in the log at the start that the database is held. */
@Component
class HeldNotice {

    private static final Logger LOG = LoggerFactory.getLogger(HeldNotice.class);

    private final Installation installation;

    HeldNotice(Installation installation) {
        this.installation = installation;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        Whereabouts whereabouts = installation.whereabouts();
        if (whereabouts.held()) {
            LOG.warn(
                    "This database is held: no mail leaves and no timer fires until 'copy release'. At home in {}, now in {}",
                    whereabouts.home(),
                    whereabouts.place());
        }
    }
}
