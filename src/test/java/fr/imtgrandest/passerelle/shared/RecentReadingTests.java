package fr.imtgrandest.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.MovableClock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecentReadingTests {

    private final MovableClock clock = new MovableClock();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void the_database_is_asked_once_in_ten_seconds_however_often_the_number_is_wanted() {
        RecentReading<Integer> reading = new RecentReading<>(asked::incrementAndGet, clock);

        assertThat(reading.number(Integer::doubleValue)).isEqualTo(1);
        assertThat(reading.number(Integer::doubleValue)).isEqualTo(1);
        clock.advance(RecentReading.AGE);

        assertThat(reading.number(Integer::doubleValue)).isEqualTo(2);
    }

    @Test
    void a_clock_that_was_set_back_does_not_keep_an_old_number() {
        RecentReading<Integer> reading = new RecentReading<>(asked::incrementAndGet, clock);
        reading.number(Integer::doubleValue);

        clock.advance(RecentReading.AGE.negated());

        assertThat(reading.number(Integer::doubleValue)).isEqualTo(2);
    }

    @Test
    void what_is_known_to_have_changed_is_asked_anew_at_once() {
        RecentReading<Integer> reading = new RecentReading<>(asked::incrementAndGet, clock);
        reading.number(Integer::doubleValue);

        reading.forget();

        assertThat(reading.number(Integer::doubleValue)).isEqualTo(2);
    }

    @Test
    void a_database_that_is_down_gives_no_number_and_is_not_asked_again_at_once() {
        RecentReading<Integer> reading = new RecentReading<>(
                () -> {
                    throw new IllegalStateException("down for the " + asked.incrementAndGet() + ". time");
                },
                clock);

        assertThat(reading.number(Integer::doubleValue)).isNaN();
        assertThat(reading.number(Integer::doubleValue)).isNaN();

        assertThat(asked).hasValue(1);
    }

    @Test
    void a_database_that_does_not_answer_holds_one_thread_only() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answers = new CountDownLatch(1);
        RecentReading<Integer> reading = new RecentReading<>(() -> slow(begun, answers), clock);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Double> held = other.submit(() -> reading.number(Integer::doubleValue));
            begun.await();

            assertThat(reading.number(Integer::doubleValue)).isNaN();

            answers.countDown();
            assertThat(held.get(10, TimeUnit.SECONDS)).isEqualTo(7);
        } finally {
            other.shutdownNow();
        }
    }

    private static int slow(CountDownLatch begun, CountDownLatch answers) {
        begun.countDown();
        try {
            answers.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 7;
    }
}
