package fr.imtgrandest.passerelle.shared.persistence;

import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.shared.ReferenceNumbers;
import fr.imtgrandest.passerelle.shared.Zones;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts references in a table, one row per kind and year. */
@Component
class CountedReferences implements ReferenceNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    CountedReferences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Reference next(Reference.Kind kind) {
        int year = LocalDate.now(clock.withZone(Zones.PARIS)).getYear();
        int number = jdbc.sql("""
                        insert into app.reference_counter (kind, year, last_number) values (:kind, :year, 1)
                        on conflict (kind, year) do update set last_number = reference_counter.last_number + 1
                        returning last_number
                        """)
                .param("kind", kind.name())
                .param("year", year)
                .query(Integer.class)
                .single();
        return new Reference(kind, year, number);
    }
}
