package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.Agreements;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.TaskColumns;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the business columns on a new task; lists speak French, the language of the alliance. */
@Component
class ShowColumnsListener implements TaskListener {

    private final Agreements agreements;
    private final MessageSource messages;

    ShowColumnsListener(Agreements agreements, MessageSource messages) {
        this.agreements = agreements;
        this.messages = messages;
    }

    @Override
    public void notify(DelegateTask task) {
        AgreementCase about =
                agreements.require(Reference.of(task.getExecution().getProcessBusinessKey()));
        TaskColumns.show(
                task,
                about.reference().toString(),
                about.partnerName(),
                new Locale.Builder().setRegion(about.partnerCountry()).build().getDisplayCountry(Locale.FRENCH),
                messages.getMessage("agreement.agreementType." + about.type(), null, Locale.FRENCH));
    }
}
