package fr.imtgrandest.passerelle.approval.process;

import fr.imtgrandest.passerelle.approval.Decision;
import fr.imtgrandest.passerelle.approval.Vote;
import fr.imtgrandest.passerelle.engine.ActDone;
import fr.imtgrandest.passerelle.engine.ActKind;
import fr.imtgrandest.passerelle.engine.CaseChange.VariableChange;
import fr.imtgrandest.passerelle.engine.Doing;
import fr.imtgrandest.passerelle.engine.TaskAt;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts decisions and votes once they are given for good: {@code passerelle.decisions}. */
@Component
class ApprovalMeters {

    private static final String DECISION = "decision";
    private static final String VOTE = "vote";

    private final MeterRegistry registry;

    ApprovalMeters(MeterRegistry registry) {
        this.registry = registry;
        for (Decision decision : Decision.values()) {
            counter(DECISION, decision.name());
        }
        for (Vote vote : Vote.values()) {
            counter(VOTE, vote.name());
        }
    }

    @TransactionalEventListener
    void count(ActDone done) {
        Doing doing = done.doing();
        TaskAt task = doing.task();
        if (doing.kind() == ActKind.COMPLETE && task != null) {
            switch (task.step()) {
                case ApprovalChain.DECIDE -> count(DECISION, ApprovalChain.DECISION.name(), done);
                case ApprovalChain.VOTE_TASK -> count(VOTE, ApprovalChain.VOTE.name(), done);
                default -> {
                    // No answer of this kind.
                }
            }
        }
    }

    private void count(String kind, String variable, ActDone done) {
        done.cases().stream()
                .flatMap(change -> change.variables().stream())
                .filter(change -> change.name().equals(variable))
                .map(VariableChange::after)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(answer -> counter(kind, answer).increment());
    }

    private Counter counter(String kind, String outcome) {
        return Counter.builder("passerelle.decisions")
                .description("Decisions and votes given")
                .tag("kind", kind)
                .tag("outcome", outcome.toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
