package fr.imtgrandest.passerelle.installation;

import fr.imtgrandest.passerelle.engine.JobHold;
import fr.imtgrandest.passerelle.installation.persistence.PlaceTable;
import org.springframework.stereotype.Component;

/** Jobs wait while the database is held; looked up each time, so that a hold and a release count on every node at once. */
@Component
class HeldJobs implements JobHold {

    private final PlaceTable table;

    HeldJobs(PlaceTable table) {
        this.table = table;
    }

    @Override
    public boolean isOn() {
        return table.isHeld();
    }
}
