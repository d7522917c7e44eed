package fr.imtgrandest.passerelle.action;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.action.MilestoneProgress.Reminder;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.support.EngineTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class ReminderTests {

    private static final int AT_ONCE = 8;

    @Autowired
    private Actions actions;

    @Autowired
    private ActionCases cases;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Reference reference = new Reference(Reference.Kind.ACT, 2000, 1);

    @BeforeEach
    void plan_a_milestone() {
        ActionRemains.remove(jdbc);
        transaction.executeWithoutResult(status -> {
            reference = actions.open(
                    new SampleProposal().build(),
                    "wg.materials",
                    UUID.randomUUID().toString());
            actions.plan(reference, List.of(new Milestone("Un", LocalDate.of(2027, 4, 1), "wg.materials", "Rapport")));
        });
    }

    @AfterEach
    void remove_it() {
        ActionRemains.remove(jdbc);
    }

    @Test
    void of_reminders_that_come_at_once_one_is_the_first() throws Exception {
        CountDownLatch ready = new CountDownLatch(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Boolean>> answers = new ArrayList<>();
        for (int one = 0; one < AT_ONCE; one++) {
            answers.add(threads.submit(() -> {
                ready.countDown();
                ready.await();
                return transaction.execute(status -> cases.remind(reference, 0, ReminderKind.DUE, clock.instant()));
            }));
        }

        List<Boolean> first = new ArrayList<>();
        for (Future<Boolean> answer : answers) {
            first.add(answer.get());
        }
        threads.shutdown();

        assertThat(first).containsOnlyOnce(true);
        assertThat(cases.milestones(reference).get(0).reminders())
                .extracting(Reminder::kind)
                .containsExactly(ReminderKind.DUE);
    }

    @Test
    void each_kind_of_reminder_is_kept_the_oldest_first() {
        for (ReminderKind kind : List.of(ReminderKind.BEFORE, ReminderKind.DUE, ReminderKind.LATE, ReminderKind.DUE)) {
            transaction.executeWithoutResult(status -> actions.remind(reference, 0, kind));
        }

        assertThat(cases.milestones(reference).get(0).reminders())
                .extracting(Reminder::kind)
                .containsExactly(ReminderKind.BEFORE, ReminderKind.DUE, ReminderKind.LATE);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-05-18T06:00:00Z, BEFORE",
        "2027-05-31T21:59:00Z, BEFORE",
        "2027-06-01T06:00:00Z, DUE",
        "2027-06-03T10:00:00Z, DUE",
        "2027-06-15T06:00:00Z, LATE",
        "2027-07-15T06:00:00Z, LATE"
    })
    void a_reminder_that_is_sent_behind_its_time_keeps_its_kind(Instant now, ReminderKind kind) {
        assertThat(MilestoneDates.kindOn(LocalDate.of(2027, 6, 1), now)).isEqualTo(kind);
    }
}
