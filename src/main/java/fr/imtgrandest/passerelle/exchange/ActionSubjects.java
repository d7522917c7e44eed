package fr.imtgrandest.passerelle.exchange;

import fr.imtgrandest.passerelle.action.ActionCase;
import fr.imtgrandest.passerelle.action.ActionCases;
import fr.imtgrandest.passerelle.action.ActionFile;
import fr.imtgrandest.passerelle.action.ActionFiles;
import fr.imtgrandest.passerelle.action.ActionProposal;
import fr.imtgrandest.passerelle.action.ClosingReport;
import fr.imtgrandest.passerelle.action.CourseGiven;
import fr.imtgrandest.passerelle.action.MemberOpinionGiven;
import fr.imtgrandest.passerelle.action.MilestoneProgress;
import fr.imtgrandest.passerelle.action.ProgressReport;
import fr.imtgrandest.passerelle.agreement.Agreement;
import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.AgreementCases;
import fr.imtgrandest.passerelle.agreement.AgreementRegister;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the case of an action holds. */
@Component
class ActionSubjects {

    private final ActionCases cases;
    private final ActionFiles files;
    private final AgreementCases agreements;
    private final AgreementRegister register;
    private final ApprovalSections approvals;
    private final BilingualLabels labels;

    ActionSubjects(
            ActionCases cases,
            ActionFiles files,
            AgreementCases agreements,
            AgreementRegister register,
            ApprovalSections approvals,
            BilingualLabels labels) {
        this.cases = cases;
        this.files = files;
        this.agreements = agreements;
        this.register = register;
        this.approvals = approvals;
        this.labels = labels;
    }

    /** Empty where there is no such action, or it does not concern the audience. */
    Optional<CaseSubject> find(Reference reference, Audience audience) {
        return cases.find(reference)
                .filter(found -> audience.whole() || cases.concerns(reference, audience.reader()))
                .map(found -> subject(files.read(found), audience));
    }

    private CaseSubject subject(ActionFile file, Audience audience) {
        ActionCase about = file.about();
        Reference reference = about.reference();
        List<CaseSection> sections = List.of(
                section("case", Stream.of(about(file))),
                section("proposal", Stream.of(proposal(about.proposal()))),
                section("consultation", file.consultation().stream().map(this::opinion)),
                approvals.decisions(file.decisions(), Reference.Kind.ACT),
                approvals.votes("votes", file.votes(), Reference.Kind.ACT),
                section("milestones", cases.milestones(reference).stream().map(this::milestone)),
                section("reports", cases.reports(reference).stream().map(this::report)),
                section("courses", file.courses().stream().map(this::course)),
                approvals.votes(
                        "courseVotes",
                        file.courses().stream()
                                .flatMap(course -> course.votes().stream())
                                .toList(),
                        Reference.Kind.ACT),
                section("closing", cases.closing(reference).stream().map(this::closing)),
                section(
                        "agreements",
                        cases.agreementsOf(reference).stream().flatMap(agreement -> agreement(agreement, audience))));
        return new CaseSubject(
                about.proposal().title(), sections, document -> audience.whole() || !document.restricted(), List.of());
    }

    private List<CaseField> about(ActionFile file) {
        ActionCase about = file.about();
        return fields().add("reference", about.reference())
                .coded("stage", "action.stage.", about.stage())
                .coded("legalStatus", "action.status.", about.status())
                .coded("ending", "action.ending.", about.ending())
                .add("endReason", about.endReason())
                .account("proposer", about.proposer())
                .moment("startedAt", about.startedAt())
                .moment("approvedAt", about.approvedAt())
                .moment("endedAt", about.endedAt())
                .add("round", file.round())
                .add("checkReason", file.checkReason())
                .add("spentEur", about.spentEur())
                .fields();
    }

    private List<CaseField> proposal(ActionProposal proposal) {
        return fields().add("title", proposal.title())
                .add("category", proposal.category())
                .add("theme", proposal.theme())
                .add("dimension", proposal.dimension())
                .add("objectives", proposal.objectives())
                .add("expectedImpact", proposal.expectedImpact())
                .add("leadSchool", proposal.leadSchool())
                .add("schools", proposal.schools())
                .add("budgetEur", proposal.budgetEur())
                .add("fundingSource", proposal.fundingSource())
                .add("startDate", proposal.startDate())
                .add("endDate", proposal.endDate())
                .add("partners", proposal.partners())
                .fields();
    }

    private List<CaseField> opinion(MemberOpinionGiven given) {
        return fields().add("round", given.round())
                .account("member", given.member())
                .add("memberOpinion", given.opinion())
                .add("memberComment", given.comment())
                .add("silent", given.silent())
                .moment("at", given.at())
                .add("contentHash", given.contentHash())
                .fields();
    }

    private List<CaseField> milestone(MilestoneProgress progress) {
        return fields().add("position", progress.position() + 1)
                .add("milestone", progress.milestone().name())
                .add("due", progress.milestone().due())
                .account("owner", progress.milestone().owner())
                .add("deliverable", progress.milestone().deliverable())
                .add("milestoneReport", progress.report())
                .moment("deliveredAt", progress.deliveredAt())
                .moment("acceptedAt", progress.acceptedAt())
                .fields();
    }

    private List<CaseField> report(ProgressReport report) {
        return fields().add("light", report.light())
                .add("progressNote", report.note())
                .add("spentEur", report.spentEur())
                .account("by", report.by())
                .moment("at", report.at())
                .fields();
    }

    private List<CaseField> course(CourseGiven given) {
        return fields().add("course", given.course())
                .add("reducedBudgetEur", given.reducedBudgetEur())
                .add("courseReason", given.reason())
                .coded("courseOutcome", "action.course.", given.outcome())
                .fields();
    }

    private List<CaseField> closing(ClosingReport report) {
        return fields().add("outcome", report.outcome())
                .add("spentEur", report.spentEur())
                .add("closingReport", report.text())
                .account("by", report.by())
                .moment("at", report.at())
                .fields();
    }

    private Stream<List<CaseField>> agreement(Reference reference, Audience audience) {
        return agreements
                .find(reference, audience.reader())
                .map(AgreementCase::title)
                .or(() -> register.find(reference)
                        .filter(entered -> !entered.confidential())
                        .map(Agreement::title))
                .stream()
                .map(title ->
                        fields().add("reference", reference).add("title", title).fields());
    }

    private CaseSection section(String id, Stream<List<CaseField>> items) {
        return new CaseSection(id, labels.section(id), items.toList());
    }

    private CaseFieldList fields() {
        return new CaseFieldList(labels, Reference.Kind.ACT);
    }
}
