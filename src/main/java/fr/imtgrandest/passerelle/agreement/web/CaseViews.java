package fr.imtgrandest.passerelle.agreement.web;

import fr.imtgrandest.passerelle.agreement.Agreement;
import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.AgreementRegister;
import fr.imtgrandest.passerelle.agreement.CaseFile;
import fr.imtgrandest.passerelle.agreement.CaseFiles;
import fr.imtgrandest.passerelle.agreement.CaseSheet;
import fr.imtgrandest.passerelle.agreement.Ending;
import fr.imtgrandest.passerelle.agreement.LegalStatus;
import fr.imtgrandest.passerelle.agreement.LinkedActions;
import fr.imtgrandest.passerelle.approval.ApprovalSheet;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.shared.Zones;
import fr.imtgrandest.passerelle.task.CaseHistoryView;
import fr.imtgrandest.passerelle.task.Fact;
import fr.imtgrandest.passerelle.task.FieldLabels;
import fr.imtgrandest.passerelle.task.WaitingSteps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts cases and agreements into the reader's words. */
@Component
class CaseViews {

    private final CaseFiles files;
    private final CaseSheet sheet;
    private final CaseAnswers answers;
    private final Documents documents;
    private final ApprovalSheet approvals;
    private final CaseHistoryView history;
    private final WaitingSteps waiting;
    private final AgreementRegister register;
    private final ObjectProvider<LinkedActions> linked;
    private final FieldLabels labels;
    private final Clock clock;

    CaseViews(
            CaseFiles files,
            CaseSheet sheet,
            CaseAnswers answers,
            Documents documents,
            ApprovalSheet approvals,
            CaseHistoryView history,
            WaitingSteps waiting,
            AgreementRegister register,
            ObjectProvider<LinkedActions> linked,
            FieldLabels labels,
            Clock clock) {
        this.files = files;
        this.sheet = sheet;
        this.answers = answers;
        this.documents = documents;
        this.approvals = approvals;
        this.history = history;
        this.waiting = waiting;
        this.register = register;
        this.linked = linked;
        this.labels = labels;
        this.clock = clock;
    }

    CaseRow row(AgreementCase found, Locale locale) {
        LegalStatus status = status(found);
        return new CaseRow(
                found.reference().toString(),
                found.title(),
                found.partnerName(),
                FieldLabels.country(found.partnerCountry(), locale),
                labels.value("agreementType", found.type(), locale),
                labels.school(found.leadSchool()),
                found.stage().name(),
                labels.message("agreement.stage." + found.stage(), locale),
                status.name(),
                labels.message("agreement.status." + status, locale),
                FieldLabels.day(found.startedAt(), locale),
                found.endedAt() != null,
                found.ending() == Ending.AGREEMENT_ACTIVE);
    }

    private LegalStatus status(AgreementCase found) {
        return found.status() == LegalStatus.ACTIVE
                ? register.find(found.reference())
                        .map(agreement -> agreement.statusOn(today()))
                        .orElse(LegalStatus.ACTIVE)
                : found.status();
    }

    AgreementRow row(Agreement agreement, Locale locale) {
        LegalStatus status = agreement.statusOn(today());
        return new AgreementRow(
                agreement.reference().toString(),
                agreement.title(),
                agreement.partner().name(),
                FieldLabels.country(agreement.partner().country(), locale),
                labels.value("agreementType", agreement.type(), locale),
                agreement.schools().stream().map(labels::school).toList(),
                status.name(),
                labels.message("agreement.status." + status, locale),
                FieldLabels.date(agreement.effectiveFrom(), locale),
                FieldLabels.date(agreement.expiresOn(), locale),
                period(agreement, locale));
    }

    CasePage page(AgreementCase found, Reader reader, Locale locale) {
        CaseFile file = files.read(found);
        SubmissionViews submitted =
                new SubmissionViews(documents.submissions(found.reference()), sheet, labels, locale);
        Optional<Agreement> agreement = register.find(found.reference());
        return new CasePage(
                row(found, locale),
                now(found, locale),
                agreement
                        .filter(entered -> entered.effectiveFrom().isAfter(today()))
                        .map(entered -> labels.message(
                                "agreement.page.effective", locale, FieldLabels.date(entered.effectiveFrom(), locale)))
                        .orElse(null),
                agreement.map(entered -> period(entered, locale)).orElse(null),
                found.endReason(),
                found.mergedWith() == null ? null : found.mergedWith().toString(),
                sheet.proposal(file, locale),
                sheet.conditions(file, locale),
                file.conditions().draftLink(),
                answers.schools(file, locale),
                sheet.opinionCounts(file, locale),
                submitted.rows(),
                sheet.opinions(file, submitted::subject, locale),
                answers.confidentialOpinions(file, reader, locale),
                approvals.allDecisions(file.decisions(), file.round(), submitted::subject, locale),
                approvals.allVotes(file.votes(), file.round(), submitted::subject, locale),
                answers.signatures(file, submitted::subject, locale),
                actions(found.reference(), reader),
                history.lines(found.reference(), locale));
    }

    /** The actions that an agreement is linked with, by reference and title; none where nobody keeps actions. */
    List<Fact> actions(Reference agreement, Reader reader) {
        return linked.stream()
                .flatMap(actions -> actions.of(agreement, reader).stream())
                .map(action -> new Fact(action.reference().toString(), action.title()))
                .toList();
    }

    private List<String> now(AgreementCase found, Locale locale) {
        return found.ending() == null
                ? waiting.sentences(found.reference(), locale)
                : List.of(labels.message("agreement.ending." + found.ending(), locale));
    }

    private String period(Agreement agreement, Locale locale) {
        return labels.message(
                "agreement.page.period",
                locale,
                FieldLabels.date(agreement.effectiveFrom(), locale),
                FieldLabels.date(agreement.expiresOn(), locale),
                agreement.noticeMonths(),
                renewal(agreement.renewal(), locale));
    }

    private String renewal(@Nullable String renewal, Locale locale) {
        return labels.message("value.renewal." + renewal, locale);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Zones.PARIS));
    }
}
