package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.Act;
import fr.imtgrandest.passerelle.engine.ActGate;
import fr.imtgrandest.passerelle.engine.Person;
import fr.imtgrandest.passerelle.engine.SubmissionRefused;
import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accepts of a person exactly what the form of the task or of the start declares. */
@Component
class FormGate implements ActGate {

    private final DeployedForms forms;
    private final StoredValues stored;
    private final ValueCheck values;
    private final List<FormRules> rules;
    private final List<ConfidentialReceiver> receivers;
    private final FaultMessages messages;
    private final SystemAccess system;
    private final GateTimes times;

    FormGate(
            DeployedForms forms,
            StoredValues stored,
            ValueCheck values,
            List<FormRules> rules,
            List<ConfidentialReceiver> receivers,
            FaultMessages messages,
            SystemAccess system,
            GateTimes times) {
        this.forms = forms;
        this.stored = stored;
        this.values = values;
        this.rules = rules;
        this.receivers = receivers;
        this.messages = messages;
        this.system = system;
        this.times = times;
    }

    @Override
    public void check(Person person, Act act) {
        if (act instanceof Act.CompleteTask task) {
            times.take(() -> complete(person, task));
        } else if (act instanceof Act.StartCase start) {
            times.take(() -> start(person, start));
        }
    }

    private void complete(Person person, Act.CompleteTask act) {
        FormContract contract = forms.ofTask(act.task().id()).orElse(FormContract.WITHOUT_FORM);
        Map<String, Object> accepted = accept(
                contract, person, act, act.task().id(), stored.of(act.task().id()));
        handOver(contract, person, act, accepted);
    }

    private void start(Person person, Act.StartCase act) {
        FormContract contract = forms.ofStart(act.definitionId()).orElseThrow(() -> refused("form.start.withoutForm"));
        if (act.businessKey() != null) {
            throw refused("form.start.businessKey");
        }
        if (contract.fields().values().stream().anyMatch(FormField::confidential)) {
            throw new IllegalStateException("Form " + contract.form() + ": a start form has nothing confidential");
        }
        accept(contract, person, act, null, StoredValues.NONE);
    }

    private Map<String, Object> accept(
            FormContract contract,
            Person person,
            Act.Submitted act,
            @Nullable String taskId,
            Function<String, @Nullable Object> before) {
        Faults faults = new Faults();
        SubmissionCheck check = new SubmissionCheck(contract, act.submission(), before, faults);
        OptionRequest request = new OptionRequest(taskId, person.userId(), ReaderLanguage.current());
        // As when the form is completed: what is on offer must not shrink with the rights of whoever is signed in.
        system.write(() -> check.run(values.of(request, faults)));
        Submission submission =
                new Submission(taskId, person.userId(), check.accepted(), check.overwritten(), before, check.rows());
        faults.addOthers(ruleFaults(contract, submission));
        if (!faults.isEmpty()) {
            throw new SubmissionRefused(messages.of(faults, contract, ReaderLanguage.current()));
        }
        Map<String, Object> accepted = check.accepted();
        check.tidy();
        return accepted;
    }

    private Faults ruleFaults(FormContract contract, Submission submission) {
        Faults faults = new Faults();
        rules.stream()
                .filter(rule -> rule.form().equals(contract.form()))
                .forEach(rule -> rule.check(submission, faults));
        return faults;
    }

    /** Takes the confidential values out before the engine sees them. */
    private void handOver(FormContract contract, Person person, Act.CompleteTask act, Map<String, Object> accepted) {
        Map<String, Object> confidential = new HashMap<>(accepted);
        confidential
                .keySet()
                .removeIf(key ->
                        contract.field(key).filter(FormField::confidential).isEmpty());
        contract.fields().values().stream()
                .filter(FormField::confidential)
                .forEach(field -> act.submission().remove(field.key()));
        if (!confidential.isEmpty()) {
            receiver(contract.form()).receive(act.task().id(), person.userId(), Map.copyOf(confidential));
        }
    }

    private ConfidentialReceiver receiver(String form) {
        return receivers.stream()
                .filter(receiver -> receiver.form().equals(form))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Form " + form + ": nobody receives what is confidential"));
    }

    private SubmissionRefused refused(String messageKey) {
        return new SubmissionRefused(messages.text(messageKey, ReaderLanguage.current()));
    }
}
