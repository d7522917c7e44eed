package fr.imtgrandest.passerelle.installation;

import fr.imtgrandest.passerelle.installation.persistence.PlaceTable;
import fr.imtgrandest.passerelle.journal.Deeds;
import fr.imtgrandest.passerelle.shared.RecentReading;
import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Whether this database is a copy that is held, and the acts that hold and release it. */
@Service
public class Installation {

    private final PlaceTable table;
    private final Deeds deeds;
    private final RecentReading<Boolean> held;

    Installation(PlaceTable table, Deeds deeds, Clock clock) {
        this.table = table;
        this.deeds = deeds;
        this.held = new RecentReading<>(table::isHeld, clock);
    }

    /** As it is now. */
    public Whereabouts whereabouts() {
        return table.whereabouts();
    }

    /** As it was a few seconds ago, for what is asked all the time: 1 or 0, not a number while nobody knows. */
    public double heldLately() {
        return held.number(is -> is ? 1 : 0);
    }

    /**
     * Lets nobody take jobs any more.
     *
     * @param userId who does it; null for whoever runs a command on the machine
     * @param values what else is known of them, by name
     * @return whether that was not so before
     */
    public boolean hold(@Nullable String userId, Map<String, String> values) {
        return act(userId, "hold-database", values, table::hold);
    }

    /**
     * Makes where the database is its home, and lets jobs be taken.
     *
     * @param userId who does it; null for whoever runs a command on the machine
     * @param values what else is known of them, by name
     * @return whether that was not so before
     */
    public boolean release(@Nullable String userId, Map<String, String> values) {
        return act(userId, "release-database", values, table::release);
    }

    private boolean act(@Nullable String userId, String act, Map<String, String> values, BooleanSupplier work) {
        boolean done = deeds.repair(userId, act, whereabouts().place(), values, work);
        held.forget();
        return done;
    }
}
