package fr.imtgrandest.passerelle.action.persistence;

import fr.imtgrandest.passerelle.action.ActionCase;
import fr.imtgrandest.passerelle.action.ActionCases;
import fr.imtgrandest.passerelle.action.ActionEnding;
import fr.imtgrandest.passerelle.action.ActionFilter;
import fr.imtgrandest.passerelle.action.ActionProposal;
import fr.imtgrandest.passerelle.action.ActionStage;
import fr.imtgrandest.passerelle.action.BudgetTotals;
import fr.imtgrandest.passerelle.action.ClosingReport;
import fr.imtgrandest.passerelle.action.Milestone;
import fr.imtgrandest.passerelle.action.MilestoneProgress;
import fr.imtgrandest.passerelle.action.ProgressReport;
import fr.imtgrandest.passerelle.action.ReminderKind;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The tables {@code action_…}, each group of them written and read by a class of its own. */
@Repository
class ActionTables implements ActionCases {

    private final ActionTable table;
    private final ActionList list;
    private final MilestoneTable milestones;
    private final ReportTable reports;
    private final AgreementLinkTable links;

    ActionTables(
            ActionTable table,
            ActionList list,
            MilestoneTable milestones,
            ReportTable reports,
            AgreementLinkTable links) {
        this.table = table;
        this.list = list;
        this.milestones = milestones;
        this.reports = reports;
        this.links = links;
    }

    @Override
    public void open(ActionCase opened, Set<String> readers) {
        table.open(opened, readers);
        links.name(opened.reference(), opened.proposal().agreements());
    }

    @Override
    public void lock(Reference reference) {
        table.lock(reference);
    }

    @Override
    public void describe(Reference reference, ActionProposal proposal, Set<String> readers) {
        table.describe(reference, proposal, readers);
        links.name(reference, proposal.agreements());
    }

    @Override
    public void enter(Reference reference, ActionStage stage) {
        table.enter(reference, stage);
    }

    @Override
    public void approve(Reference reference, Instant at) {
        table.approve(reference, at);
    }

    @Override
    public void reduceBudget(Reference reference, BigDecimal budgetEur) {
        table.reduceBudget(reference, budgetEur);
    }

    @Override
    public void close(Reference reference, ActionEnding ending, @Nullable String reason, Instant at) {
        table.close(reference, ending, reason, at);
    }

    @Override
    public void plan(Reference reference, List<Milestone> planned) {
        milestones.plan(reference, planned);
    }

    @Override
    public void deliver(Reference reference, int position, String report, Instant at) {
        milestones.deliver(reference, position, report, at);
    }

    @Override
    public void accept(Reference reference, int position, Instant at) {
        milestones.accept(reference, position, at);
    }

    @Override
    public void reopen(Reference reference, int position) {
        milestones.reopen(reference, position);
    }

    @Override
    public void handOver(Reference reference, int position, String owner) {
        milestones.handOver(reference, position, owner);
    }

    @Override
    public boolean remind(Reference reference, int position, ReminderKind kind, Instant at) {
        return milestones.remind(reference, position, kind, at);
    }

    @Override
    public void report(Reference reference, ProgressReport report) {
        reports.enter(reference, report);
    }

    @Override
    public void report(Reference reference, ClosingReport report) {
        reports.enter(reference, report);
    }

    @Override
    public void link(Reference action, Reference agreement) {
        links.link(action, agreement);
    }

    @Override
    public Optional<ActionCase> find(Reference reference) {
        return list.find(reference);
    }

    @Override
    public Optional<ActionCase> find(Reference reference, Reader reader) {
        return list.find(reference, reader);
    }

    @Override
    public boolean concerns(Reference reference, Reader reader) {
        return list.concerns(reference, reader);
    }

    @Override
    public List<ActionCase> list(ActionFilter filter, Reader reader, LocalDate today, int limit, int offset) {
        return list.list(filter, reader, today, limit, offset);
    }

    @Override
    public BudgetTotals totals(ActionFilter filter, Reader reader, LocalDate today) {
        return list.totals(filter, reader, today);
    }

    @Override
    public List<MilestoneProgress> milestones(Reference reference) {
        return milestones.milestones(reference);
    }

    @Override
    public List<ProgressReport> reports(Reference reference) {
        return reports.reports(reference);
    }

    @Override
    public Optional<ClosingReport> closing(Reference reference) {
        return reports.closing(reference);
    }

    @Override
    public List<Reference> agreementsOf(Reference action) {
        return links.agreementsOf(action);
    }

    @Override
    public List<ActionCase> linkedWith(Reference agreement, Reader reader) {
        return links.linkedWith(agreement, reader);
    }

    @Override
    public List<ActionCase> ended() {
        return table.ended();
    }

    @Override
    public void remove(Reference reference) {
        table.remove(reference);
    }
}
