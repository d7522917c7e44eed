package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.Agreements;
import fr.imtgrandest.passerelle.agreement.CaseSheet;
import fr.imtgrandest.passerelle.agreement.FieldLabels;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.TaskColumns;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts the business columns on a new task and says in its name what it is about; lists speak French, as the alliance does. */
@Component
class ShowColumnsListener implements TaskListener {

    private final Agreements agreements;
    private final FieldLabels labels;
    private final CaseSheet sheet;

    ShowColumnsListener(Agreements agreements, FieldLabels labels, CaseSheet sheet) {
        this.agreements = agreements;
        this.labels = labels;
        this.sheet = sheet;
    }

    @Override
    public void notify(DelegateTask task) {
        AgreementCase about =
                agreements.require(Reference.of(task.getExecution().getProcessBusinessKey()));
        TaskColumns.show(
                task,
                about.reference().toString(),
                about.partnerName(),
                FieldLabels.country(about.partnerCountry(), Locale.FRENCH),
                labels.value(AgreementProposal.TYPE.name(), about.type(), Locale.FRENCH));
        subject(task).ifPresent(subject -> task.setName(task.getName() + " : " + subject));
    }

    /** What tells this task from others of its kind: what is reviewed, whose signature is recorded. */
    private Optional<String> subject(DelegateTask task) {
        return ReviewRound.REVIEW_KINDS
                .find(task)
                .map(kinds -> sheet.kinds(kinds, Locale.FRENCH))
                .or(() -> SignatureCollection.PARTY.find(task).map(party -> labels.party(party, Locale.FRENCH)));
    }
}
