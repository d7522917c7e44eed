package fr.imtgrandest.passerelle.security;

import fr.imtgrandest.passerelle.identity.PersonErased;
import fr.imtgrandest.passerelle.security.persistence.FirstAnswerTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what is asked under a key once, and keeps the answer in the same transaction: either both are there or neither, however the
 * connection to whoever asked, or to the database, ended.
 */
@Component
class FirstAnswers {

    /** Nobody repeats a request after so long. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final FirstAnswerTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Each holds a connection to the database until it is answered, and a refusal takes another to be noted. */
    private final Semaphore room;

    /** @param connections how many the program has to the database */
    FirstAnswers(
            FirstAnswerTable table,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
        this.room = new Semaphore(Math.max(1, connections / 2), true);
    }

    /**
     * A request under a key.
     *
     * @param account of who asks; each has keys of their own
     * @param what method and address
     */
    record Asked(String account, String key, String what) {}

    /** What is done once, in one transaction. */
    interface Work {

        /** The answer to be kept; empty where nothing was done, and all is to be taken back. */
        Optional<FirstAnswerTable.Row> run(TransactionStatus transaction);
    }

    /** What somebody was answered may name them. */
    @EventListener
    void forget(PersonErased erased) {
        erased.userIds().forEach(table::forgetAll);
    }

    /** The answer of the first time, which may have been to another request; empty where the work was tried now. */
    Optional<FirstAnswerTable.Row> once(Asked asked, Work work) {
        room.acquireUninterruptibly();
        try {
            return inTransaction(asked, work);
        } finally {
            room.release();
        }
    }

    private Optional<FirstAnswerTable.Row> inTransaction(Asked asked, Work work) {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            table.forgetBefore(now.minus(KEPT));
            if (!table.take(asked.account(), asked.key(), asked.what(), now)) {
                return table.find(asked.account(), asked.key());
            }
            work.run(status)
                    .ifPresentOrElse(
                            answer -> table.answer(asked.account(), asked.key(), answer), status::setRollbackOnly);
            return Optional.empty();
        });
    }
}
