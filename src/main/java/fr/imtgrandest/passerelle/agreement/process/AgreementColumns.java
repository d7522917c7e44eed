package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.Agreements;
import fr.imtgrandest.passerelle.agreement.CaseSheet;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.CaseColumns;
import fr.imtgrandest.passerelle.task.FieldLabels;
import fr.imtgrandest.passerelle.task.TaskSubject;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Shows a partner agreement in task lists. */
@Component
class AgreementColumns implements CaseColumns, TaskSubject {

    private final Agreements agreements;
    private final FieldLabels labels;
    private final CaseSheet sheet;

    AgreementColumns(Agreements agreements, FieldLabels labels, CaseSheet sheet) {
        this.agreements = agreements;
        this.labels = labels;
        this.sheet = sheet;
    }

    @Override
    public Reference.Kind kind() {
        return Reference.Kind.AGR;
    }

    @Override
    public Columns of(Reference reference, Locale locale) {
        AgreementCase about = agreements.require(reference);
        return new Columns(
                about.partnerName(),
                FieldLabels.country(about.partnerCountry(), locale),
                labels.value(AgreementProposal.TYPE.name(), about.type(), locale));
    }

    @Override
    public boolean isConfidential(Reference reference) {
        return agreements.find(reference).map(AgreementCase::confidential).orElse(true);
    }

    @Override
    public Optional<String> of(DelegateTask task) {
        return ReviewRound.REVIEW_KINDS
                .find(task)
                .map(kinds -> sheet.kinds(kinds, Locale.FRENCH))
                .or(() -> SignatureCollection.PARTY.find(task).map(party -> sheet.party(party, Locale.FRENCH)));
    }

    @Override
    public Optional<String> translated(String subject, Locale locale) {
        return sheet.translated(subject, locale);
    }
}
