package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The index of actions and what their steps make facts, written in the transaction of each step. */
public interface ActionCases {

    void open(ActionCase opened, Set<String> readers);

    /** Brings the proposal up to date after its proposer changed it. */
    void describe(Reference reference, ActionProposal proposal, Set<String> readers);

    void enter(Reference reference, ActionStage stage);

    void approve(Reference reference, Instant at);

    void reduceBudget(Reference reference, BigDecimal budgetEur);

    void close(Reference reference, ActionEnding ending, @Nullable String reason, Instant at);

    /** Enters the milestones, in their order. */
    void plan(Reference reference, List<Milestone> milestones);

    void deliver(Reference reference, int position, String report, Instant at);

    void accept(Reference reference, int position, Instant at);

    /** Takes a delivery back. */
    void reopen(Reference reference, int position);

    void handOver(Reference reference, int position, String owner);

    /**
     * Notes a reminder.
     *
     * @return whether it is the first of its kind for this milestone
     */
    boolean remind(Reference reference, int position, ReminderKind kind, Instant at);

    void report(Reference reference, ProgressReport report);

    void report(Reference reference, ClosingReport report);

    /** Lets nobody else act on the action until the end of the transaction. */
    void lock(Reference reference);

    /** Links an action and an agreement, once. */
    void link(Reference action, Reference agreement);

    Optional<ActionCase> find(Reference reference);

    /** The action, when the reader may see it. */
    Optional<ActionCase> find(Reference reference, Reader reader);

    /** Whether the reader is among those who take part: they also read what others say of the action on its way. */
    boolean concerns(Reference reference, Reader reader);

    /** The actions that the reader may see and that the filter lets pass, the newest first. */
    List<ActionCase> list(ActionFilter filter, Reader reader, LocalDate today, int limit, int offset);

    /** The budgets of all actions that the reader may see and that the filter lets pass, to the cent. */
    BudgetTotals totals(ActionFilter filter, Reader reader, LocalDate today);

    /** In the order of the plan. */
    List<MilestoneProgress> milestones(Reference reference);

    /** The oldest first. */
    List<ProgressReport> reports(Reference reference);

    Optional<ClosingReport> closing(Reference reference);

    /** References of the agreements that an action is linked with. */
    List<Reference> agreementsOf(Reference action);

    /** The actions that the reader may see and that are linked with an agreement. */
    List<ActionCase> linkedWith(Reference agreement, Reader reader);

    /** The actions that are over, in no special order. */
    List<ActionCase> ended();

    /** Takes an action away, with all that is known of it here; the owner of the database may. */
    void remove(Reference reference);
}
