package fr.imtgrandest.passerelle.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.EntryKind;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.MovableClock;
import fr.imtgrandest.passerelle.support.Visitor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EngineTest
class SignInFailuresTests {

    @LocalServerPort
    int port;

    @Autowired
    SignInFailures failures;

    @Autowired
    Journal journal;

    @Autowired
    MovableClock clock;

    @Test
    void wrong_passwords_of_one_minute_are_one_row_that_keeps_nothing_of_what_was_typed() {
        clock.advance(Duration.ofMinutes(2));
        failures.writeOver();
        int before = rows().size();

        new Visitor(port).signIn("dir.ensg", "motdepasse-oublié");
        new Visitor(port).signIn("motdepasse-tapé-trop-tôt", "x");
        failures.writeOver();
        assertThat(rows()).as("the minute is not over").hasSize(before);
        clock.advance(Duration.ofMinutes(2));
        failures.writeOver();

        List<Entry> written = rows().subList(before, rows().size());
        assertThat(written).as("two where the minute turned meanwhile").hasSizeBetween(1, 2);
        assertThat(written.stream().mapToInt(SignInFailuresTests::count).sum()).isEqualTo(2);
        assertThat(written.toString()).doesNotContain("motdepasse", "dir.ensg").contains("127.0.0.1");
    }

    private static int count(Entry row) {
        String summary = String.valueOf(row.deed().subject());
        return Integer.parseInt(summary.substring(0, summary.indexOf(' ')));
    }

    private List<Entry> rows() {
        return journal.entries(Entry.OUTSIDE).stream()
                .filter(row -> row.deed().kind() == EntryKind.SIGN_IN_FAILED)
                .toList();
    }
}
