package fr.imtgrandest.passerelle.journal;

import fr.imtgrandest.passerelle.journal.persistence.JournalTable;
import fr.imtgrandest.passerelle.support.EngineTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** How long the check of a journal of 100,000 rows takes, twice. */
@EngineTest
class JournalBench {

    private static final Logger LOG = LoggerFactory.getLogger(JournalBench.class);
    private static final int CHAINS = 1_000;
    private static final int ROWS = 100;

    @Autowired
    private JournalTable table;

    @Autowired
    private JournalCheck check;

    @Test
    void a_hundred_thousand_rows() {
        for (int chain = 0; chain < CHAINS; chain++) {
            chain("BENCH-" + chain).forEach(table::insert);
        }
        for (int time = 1; time <= 2; time++) {
            long begin = System.nanoTime();
            JournalReport report = check.verify();
            LOG.warn(
                    "check {}: {} rows of {} chains in {} ms, holds: {}",
                    time,
                    report.rows(),
                    report.chains(),
                    Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                    report.holds());
        }
    }

    private static List<Entry> chain(String name) {
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.first(name, SampleDeeds.deed("one"), SampleDeeds.notes()));
        while (entries.size() < ROWS) {
            Head head = entries.get(entries.size() - 1).head();
            entries.add(Entry.after(head, SampleDeeds.deed("more"), SampleDeeds.notes()));
        }
        return entries;
    }
}
