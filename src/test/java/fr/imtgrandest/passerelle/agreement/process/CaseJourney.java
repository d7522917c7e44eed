package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.support.Walk;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;

/** Takes the proposal of an agreement from step to step as the people concerned. */
final class CaseJourney extends Walk {

    CaseJourney(ProcessEngine engine) {
        super(engine);
    }

    CaseJourney propose(String login, Map<String, Object> form) {
        start(login, AgreementProposal.PROCESS, form);
        return this;
    }

    @Override
    public CaseJourney complete(String login, String taskKey, Map<String, Object> form) {
        super.complete(login, taskKey, form);
        return this;
    }

    @Override
    public CaseJourney all(String taskKey, Map<String, Object> form) {
        super.all(taskKey, form);
        return this;
    }

    /** All open tasks of a kind but one get the same answer. */
    CaseJourney leaveOne(String taskKey, Map<String, Object> form) {
        open(taskKey).stream().skip(1).forEach(task -> {
            completeOnly(someone(asked(task)), task.getId(), form);
            runJobs();
        });
        return this;
    }

    /** The signature desk records every signature that is expected. */
    CaseJourney sign(LocalDate day) {
        return all(SignatureCollection.RECORD_SIGNATURE, Forms.signature(day));
    }
}
