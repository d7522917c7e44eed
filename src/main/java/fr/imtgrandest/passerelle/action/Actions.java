package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.PartyOffice;
import fr.imtgrandest.passerelle.notification.Notifications;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.shared.ReferenceNumbers;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The life of an action: every change of what lists and pages know of it goes through here. */
@Service
public class Actions {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final ActionCases cases;
    private final ReferenceNumbers numbers;
    private final Alliance alliance;
    private final Notifications notifications;
    private final Clock clock;

    Actions(ActionCases cases, ReferenceNumbers numbers, Alliance alliance, Notifications notifications, Clock clock) {
        this.cases = cases;
        this.numbers = numbers;
        this.alliance = alliance;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Opens the case of a new proposal and gives it its reference. */
    public Reference open(ActionProposal proposal, String proposer, String processInstanceId) {
        Reference reference = numbers.next(Reference.Kind.ACT);
        ActionCase opened = new ActionCase(
                reference,
                processInstanceId,
                proposal,
                NOTHING,
                proposer,
                ActionStage.CHECK,
                ActionStatus.PROPOSED,
                null,
                null,
                null,
                clock.instant(),
                null,
                null);
        cases.open(opened, readers(proposal));
        return reference;
    }

    /** Takes over what the proposer changed. */
    public void describe(Reference reference, ActionProposal proposal) {
        cases.describe(reference, proposal, readers(proposal));
    }

    /** Moves an action to a stage; once at planning it is approved. */
    public void enter(Reference reference, ActionStage stage) {
        cases.enter(reference, stage);
        if (stage == ActionStage.PLANNING) {
            cases.approve(reference, clock.instant());
            notifications.announce(ActionNotices.TOPIC, ActionNotices.approved(reference));
        }
    }

    /** Enters the milestones of the plan, in their order. */
    public void plan(Reference reference, List<Milestone> milestones) {
        cases.plan(reference, milestones);
    }

    /**
     * The owner has done a milestone.
     *
     * @param position in the plan, from 0
     */
    public void deliver(Reference reference, int position, String report) {
        cases.deliver(reference, position, report, clock.instant());
    }

    /** The lead accepts the deliverable of a milestone, or wants it reworked. */
    public void judge(Reference reference, int position, Acceptance acceptance) {
        if (acceptance == Acceptance.ACCEPT) {
            cases.accept(reference, position, clock.instant());
        } else {
            cases.reopen(reference, position);
        }
    }

    /** Gives a milestone to another owner. */
    public void handOver(Reference reference, int position, String owner) {
        cases.handOver(reference, position, owner);
    }

    /** Recalls a milestone, once before, at and after its due date. */
    public void remind(Reference reference, int position, ReminderKind kind) {
        boolean first = cases.remind(reference, position, kind, clock.instant());
        // Before and at its due date the task itself calls its owner.
        if (first && kind == ReminderKind.LATE) {
            notifications.announce(ActionNotices.TOPIC, ActionNotices.late(reference, position));
        }
    }

    /**
     * Takes a progress report.
     *
     * @return whether it is the second in a row with a red light
     */
    public boolean report(Reference reference, ProgressReport report) {
        List<ProgressReport> before = cases.reports(reference);
        cases.report(reference, report);
        boolean wasRed = !before.isEmpty() && before.get(before.size() - 1).light() == Light.RED;
        return wasRed && report.light() == Light.RED;
    }

    public void report(Reference reference, ClosingReport report) {
        cases.report(reference, report);
    }

    /**
     * Goes on with a smaller budget.
     *
     * @param budgetEur in euros, two decimals
     */
    public void reduceBudget(Reference reference, BigDecimal budgetEur) {
        cases.reduceBudget(reference, budgetEur);
    }

    /** Links an action with an agreement that came of it. */
    public void link(Reference action, Reference agreement) {
        cases.link(action, agreement);
    }

    /**
     * Ends the case.
     *
     * @param reason in the words of the person who decided
     */
    public void close(Reference reference, ActionEnding ending, @Nullable String reason) {
        cases.close(reference, ending, reason, clock.instant());
        notifications.announce(ActionNotices.TOPIC, ActionNotices.ended(reference));
    }

    /**
     * The action that is known to exist.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ActionCase require(Reference reference) {
        return find(reference).orElseThrow(() -> new IllegalArgumentException("No action " + reference));
    }

    public Optional<ActionCase> find(Reference reference) {
        return cases.find(reference);
    }

    /** Until it is approved and open to everyone: the schools and offices concerned, the group and the directors. */
    private Set<String> readers(ActionProposal proposal) {
        Set<String> readers = new LinkedHashSet<>(List.of(
                Groups.RI_ALLIANCE,
                Groups.DIR_COLLEGE,
                Groups.AUDITOR,
                Groups.workingGroup(proposal.theme()),
                Groups.workingGroupLead(proposal.theme())));
        proposal.schools().forEach(school -> readers.add(Groups.school(school)));
        for (Alliance.Party party : alliance.partiesOf(proposal.schools())) {
            for (PartyOffice office : PartyOffice.values()) {
                readers.add(Groups.office(office, party.id()));
            }
        }
        return readers;
    }
}
