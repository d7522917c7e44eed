package fr.imtgrandest.passerelle.exchange;

import fr.imtgrandest.passerelle.action.ActionCases;
import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.AgreementCases;
import fr.imtgrandest.passerelle.agreement.AgreementRegister;
import fr.imtgrandest.passerelle.agreement.CaseFile;
import fr.imtgrandest.passerelle.agreement.CaseFiles;
import fr.imtgrandest.passerelle.agreement.CaseSheet;
import fr.imtgrandest.passerelle.agreement.Circle;
import fr.imtgrandest.passerelle.agreement.Conditions;
import fr.imtgrandest.passerelle.agreement.ConfidentialOpinion;
import fr.imtgrandest.passerelle.agreement.CopyResolution;
import fr.imtgrandest.passerelle.agreement.Proposal;
import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the case of an agreement holds. */
@Component
class AgreementSubjects {

    private final AgreementCases cases;
    private final AgreementRegister register;
    private final CaseFiles files;
    private final ActionCases actions;
    private final Documents documents;
    private final CaseSheet sheet;
    private final ApprovalSections approvals;
    private final BilingualLabels labels;

    AgreementSubjects(
            AgreementCases cases,
            AgreementRegister register,
            CaseFiles files,
            ActionCases actions,
            Documents documents,
            CaseSheet sheet,
            ApprovalSections approvals,
            BilingualLabels labels) {
        this.cases = cases;
        this.register = register;
        this.files = files;
        this.actions = actions;
        this.documents = documents;
        this.sheet = sheet;
        this.approvals = approvals;
        this.labels = labels;
    }

    /** Empty where there is no such case, or the audience may not see it. */
    Optional<CaseSubject> find(Reference reference, Audience audience) {
        Optional<AgreementCase> found =
                audience.whole() ? cases.find(reference) : cases.find(reference, audience.reader());
        return found.map(about -> subject(files.read(about), audience));
    }

    private CaseSubject subject(CaseFile file, Audience audience) {
        Reference reference = file.about().reference();
        List<ConfidentialOpinion> confidential = cases.confidentialOpinions(reference);
        Predicate<ConfidentialOpinion> open = opinion -> circle(opinion.author(), file, audience);
        List<CaseSection> sections = List.of(
                section("case", List.of(about(file))),
                section("proposal", List.of(proposal(file.proposal(), file))),
                section("conditions", conditions(file.conditions())),
                section("answers", answers(file)),
                section("contents", contents(reference)),
                section("opinions", opinions(file)),
                section(
                        "confidentialOpinions",
                        confidential.stream().filter(open).map(this::opinion).toList()),
                approvals.decisions(file.decisions(), Reference.Kind.AGR),
                approvals.votes("votes", file.votes(), Reference.Kind.AGR),
                section("signatures", signatures(file)),
                section("copyResolution", resolution(file.copyResolution())),
                section("register", entry(reference)),
                section("actions", actions(reference, audience)));
        return new CaseSubject(
                file.about().title(),
                sections,
                document -> readable(document, file, audience),
                confidential.stream()
                        .filter(open.negate())
                        .map(ConfidentialOpinion::taskId)
                        .toList());
    }

    private static boolean readable(Document document, CaseFile file, Audience audience) {
        return !document.restricted()
                || document.versions().stream().anyMatch(version -> circle(version.account(), file, audience));
    }

    private static boolean circle(String author, CaseFile file, Audience audience) {
        return audience.whole() || Circle.includes(audience.reader(), author, file);
    }

    private List<CaseField> about(CaseFile file) {
        AgreementCase about = file.about();
        return fields().add("reference", about.reference())
                .coded("stage", "agreement.stage.", about.stage())
                .coded("legalStatus", "agreement.status.", about.status())
                .coded("ending", "agreement.ending.", about.ending())
                .add("endReason", about.endReason())
                .add("mergeWith", about.mergedWith())
                .account("proposer", about.proposer())
                .moment("startedAt", about.startedAt())
                .moment("endedAt", about.endedAt())
                .add("round", file.round())
                .add("approvedOn", file.approvedOn())
                .add("screeningReason", file.screeningReason())
                .add("arbitrationReason", file.arbitrationReason())
                .fields();
    }

    private List<CaseField> proposal(Proposal proposal, CaseFile file) {
        Proposal.Partner partner = proposal.partner();
        return fields().add("title", proposal.title())
                .add("agreementType", proposal.type())
                .add("partnerName", partner.name())
                .add("partnerCity", partner.city())
                .add("partnerCountry", partner.country())
                .add("riskLevel", file.riskLevel())
                .add("partnerWebsite", partner.website())
                .add("partnerContactEmail", partner.contactEmail())
                .add("partnerRor", partner.ror())
                .add("partnerErasmusCode", partner.erasmusCode())
                .add("leadSchool", proposal.leadSchool())
                .add("invitedSchools", proposal.invitedSchools())
                .add("joiningSchools", file.joining())
                .add("startDate", proposal.startDate())
                .add("themes", proposal.themes())
                .add("dimension", proposal.dimension())
                .add("objectives", proposal.objectives())
                .add("confidential", proposal.confidential())
                .fields();
    }

    /** Nothing before drafting. */
    private List<List<CaseField>> conditions(Conditions conditions) {
        if (conditions.personalData() == null) {
            return List.of();
        }
        return List.of(fields().add("draftLink", conditions.draftLink())
                .add("draftVersion", conditions.draftVersion())
                .add("durationYears", conditions.durationYears())
                .add("languages", conditions.languages())
                .add("seatsOutPerYear", conditions.seatsOutPerYear())
                .add("seatsInPerYear", conditions.seatsInPerYear())
                .add("amountEur", conditions.amountEur())
                .add("personalData", conditions.personalData())
                .add("degreeAwarding", conditions.degreeAwarding())
                .add("deviationFromTemplate", conditions.deviationFromTemplate())
                .add("ipStake", conditions.ipStake())
                .add("ppstSensitive", conditions.ppstSensitive())
                .add("zrrInvolved", conditions.zrrInvolved())
                .add("keyClauses", conditions.keyClauses())
                .fields());
    }

    private List<List<CaseField>> answers(CaseFile file) {
        return file.answers().stream()
                .map(answer -> fields().add("school", "schools", answer.school())
                        .add("participation", answer.participation())
                        .add("participationComment", answer.comment())
                        .account("by", answer.by())
                        .moment("at", answer.at())
                        .fields())
                .toList();
    }

    /** The versions by their hashes; under the same hash a document stands in the list of documents, unless it is left out. */
    private List<List<CaseField>> contents(Reference reference) {
        return documents.submissions(reference).stream()
                .map(submitted -> fields().add("contentHash", submitted.contentHash())
                        .moment("at", submitted.at())
                        .add(
                                "documentHashes",
                                submitted.documents().stream()
                                        .map(document -> document.current().sha256())
                                        .sorted()
                                        .toList())
                        .fields())
                .toList();
    }

    private List<List<CaseField>> opinions(CaseFile file) {
        return file.opinions().stream()
                .map(given -> fields().add("round", given.round())
                        .group("group", given.group())
                        .add("kinds", "review", given.kinds())
                        .add("blocking", given.blocking())
                        .add("opinion", given.opinion())
                        .add("opinionComment", given.comment())
                        .account("by", given.by())
                        .moment("at", given.at())
                        .add("contentHash", given.contentHash())
                        .fields())
                .toList();
    }

    private List<CaseField> opinion(ConfidentialOpinion given) {
        return fields().group("group", given.group())
                .add("opinionComment", given.comment())
                .account("by", given.author())
                .moment("at", given.at())
                .add("task", given.taskId())
                .fields();
    }

    private List<List<CaseField>> signatures(CaseFile file) {
        return file.signatures().stream()
                .map(given -> fields().said(
                                "party",
                                given.party(),
                                BilingualLabels.both(locale -> sheet.party(given.party(), locale)))
                        .add("signatoryName", given.name())
                        .add("signatoryCapacity", given.capacity())
                        .add("signatureMethod", given.method())
                        .add("signedOn", given.signedOn())
                        .add("signedPlace", given.place())
                        .account("recordedBy", given.by())
                        .moment("at", given.at())
                        .add("contentHash", given.contentHash())
                        .fields())
                .toList();
    }

    private List<List<CaseField>> resolution(@Nullable CopyResolution given) {
        return given == null
                ? List.of()
                : List.of(fields().add("round", given.round())
                        .add("copyOutcome", given.outcome())
                        .add("copyReason", given.reason())
                        .account("by", given.by())
                        .moment("at", given.at())
                        .fields());
    }

    private List<List<CaseField>> entry(Reference reference) {
        return register
                .find(reference)
                .map(agreement -> fields().add("schools", agreement.schools())
                        .add("effectiveFrom", agreement.effectiveFrom())
                        .add("expiresOn", agreement.expiresOn())
                        .add("noticeMonths", agreement.noticeMonths())
                        .add("renewal", agreement.renewal())
                        .moment("activatedAt", agreement.activatedAt())
                        .fields())
                .stream()
                .toList();
    }

    private List<List<CaseField>> actions(Reference reference, Audience audience) {
        return actions.linkedWith(reference, audience.reader()).stream()
                .map(action -> fields().add("reference", action.reference())
                        .add("title", action.proposal().title())
                        .fields())
                .toList();
    }

    private CaseSection section(String id, List<List<CaseField>> items) {
        return new CaseSection(id, labels.section(id), items);
    }

    private CaseFieldList fields() {
        return new CaseFieldList(labels, Reference.Kind.AGR);
    }
}
