package fr.imtgrandest.passerelle.engine;

import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

// Only a link of the engine's internal chain stands outside the transaction of a command.

/** Opens the trace of each outermost command, and tells of an act that was refused once nothing is left of it. */
class TraceInterceptor extends CommandInterceptor {

    private final Consumer<ActRefused> listener;

    TraceInterceptor(Consumer<ActRefused> listener) {
        this.listener = listener;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (ActTrace.current().isPresent()) {
            return next.execute(command);
        }
        ActTrace trace = ActTrace.open();
        String caseBefore = CaseInLog.current();
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            ActTrace.close();
            refused(trace, failure).ifPresent(this::tell);
            throw failure;
        } finally {
            ActTrace.close();
            CaseInLog.back(caseBefore);
        }
    }

    private static Optional<ActRefused> refused(ActTrace trace, RuntimeException failure) {
        return trace.doing()
                .filter(doing -> doing.person() != null)
                .flatMap(doing -> reason(failure).map(reason -> new ActRefused(doing, reason)));
    }

    private static Optional<ActRefused.Reason> reason(RuntimeException failure) {
        if (failure instanceof SubmissionRefused) {
            return Optional.of(ActRefused.Reason.FORM);
        }
        if (failure instanceof TaskHeldException) {
            return Optional.of(ActRefused.Reason.HELD);
        }
        if (failure instanceof ClosedToPeopleException) {
            return Optional.of(ActRefused.Reason.CLOSED);
        }
        if (failure instanceof AuthorizationException) {
            return Optional.of(ActRefused.Reason.NOT_ALLOWED);
        }
        return failure instanceof NotFoundException ? Optional.of(ActRefused.Reason.ABSENT) : Optional.empty();
    }

    /** A command within a larger transaction is told of after that one, whose locks it might wait for otherwise. */
    private void tell(ActRefused refusal) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            listener.accept(refusal);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                listener.accept(refusal);
            }
        });
    }
}
