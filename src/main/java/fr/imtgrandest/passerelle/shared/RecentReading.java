package fr.imtgrandest.passerelle.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers that cost a question to the database: asked anew at most once in ten seconds, however often they are wanted.
 *
 * <p>Whoever comes while somebody else asks gets what is known so far, so that a database that does not answer holds one
 * thread and not all of them.
 *
 * @param <T> what is read at once
 */
public final class RecentReading<T> {

    /** How old what is given may be. */
    public static final Duration AGE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(RecentReading.class);

    private final Supplier<T> source;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();

    private volatile @Nullable Taken<T> last;

    public RecentReading(Supplier<T> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** What was read, and when; without a value where the reading failed. */
    private record Taken<T>(@Nullable T value, Instant at) {}

    /** A number out of the reading; not a number while nothing is known. */
    public double number(ToDoubleFunction<T> part) {
        if (isOld(last) && asking.tryLock()) {
            try {
                if (isOld(last)) {
                    last = take();
                }
            } finally {
                asking.unlock();
            }
        }
        Taken<T> known = last;
        T value = known == null ? null : known.value();
        return value == null ? Double.NaN : part.applyAsDouble(value);
    }

    /** Has it asked anew at once, after a change that is known of. */
    public void forget() {
        last = null;
    }

    private boolean isOld(@Nullable Taken<T> taken) {
        if (taken == null) {
            return true;
        }
        Duration age = Duration.between(taken.at(), clock.instant());
        return age.isNegative() || age.compareTo(AGE) >= 0;
    }

    private Taken<T> take() {
        try {
            return new Taken<>(source.get(), clock.instant());
        } catch (RuntimeException failure) {
            LOG.warn("A number for the metrics could not be read", failure);
            return new Taken<>(null, clock.instant());
        }
    }
}
