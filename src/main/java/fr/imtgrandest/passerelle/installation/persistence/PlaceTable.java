package fr.imtgrandest.passerelle.installation.persistence;

import fr.imtgrandest.passerelle.installation.Whereabouts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code place}, and the view {@code whereabouts} that compares it with where the database is. */
@Component
public class PlaceTable {

    private final JdbcClient jdbc;

    PlaceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Whereabouts whereabouts() {
        return jdbc.sql("select home, place, held from app.whereabouts")
                .query(Whereabouts.class)
                .single();
    }

    public boolean isHeld() {
        return jdbc.sql("select held from app.whereabouts").query(Boolean.class).single();
    }

    /** Gives whether it was not held on purpose before. */
    public boolean hold() {
        return jdbc.sql("update app.place set held = true where not held").update() > 0;
    }

    /** Makes where the database is its home; gives whether it was held before. */
    public boolean release() {
        return jdbc.sql("""
                        update app.place set home = here.place, held = false
                        from app.here
                        where app.place.held or app.place.home <> here.place
                        """).update() > 0;
    }
}
