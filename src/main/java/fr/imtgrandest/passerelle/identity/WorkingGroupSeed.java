package fr.imtgrandest.passerelle.identity;

import fr.imtgrandest.passerelle.engine.StartersChanged;
import fr.imtgrandest.passerelle.identity.persistence.WorkingGroupTable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Enters the configured themes that are not known yet; what people made of the others is never touched. */
@Component
class WorkingGroupSeed {

    private final Alliance alliance;
    private final WorkingGroupTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkingGroupSeed(Alliance alliance, WorkingGroupTable table, ApplicationEventPublisher events, Clock clock) {
        this.alliance = alliance;
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    void sow() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long sown = alliance.themes().stream()
                .map(theme -> new WorkingGroup(theme.id(), theme.nameFr(), theme.nameEn(), theme.category(), now, null))
                .filter(table::insert)
                .count();
        if (sown > 0) {
            events.publishEvent(new WorkingGroupsChanged());
            events.publishEvent(new StartersChanged());
        }
    }
}
