package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.CaseFile;
import fr.imtgrandest.passerelle.agreement.CaseFiles;
import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.engine.VariableKey;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.stereotype.Component;

/** Reads cases through the engine's public API; history serves those under way and those ended alike. */
@Component
class EngineCaseFiles implements CaseFiles {

    private final HistoryService history;
    private final SystemAccess system;

    EngineCaseFiles(HistoryService history, SystemAccess system) {
        this.history = history;
        this.system = system;
    }

    @Override
    public CaseFile read(AgreementCase about) {
        return system.read(() -> {
            Map<String, Object> main = variables(about.processInstanceId());
            return new CaseFile(
                    about,
                    ProposalReader.proposal(main),
                    ProposalReader.conditions(main),
                    RISK_LEVEL.find(main).orElse(null),
                    ROUND.find(main).orElse(1),
                    longest(PARTICIPATIONS, about.reference()),
                    JOINING_SCHOOLS.find(main).orElse(List.of()),
                    longest(OPINIONS, about.reference()),
                    longest(DECISIONS, about.reference()),
                    longest(VOTES, about.reference()),
                    longest(SIGNATURES, about.reference()),
                    APPROVED_ON.find(main).orElse(null),
                    SCREENING_REASON.find(main).orElse(null),
                    ARBITRATION_REASON.find(main).orElse(null));
        });
    }

    private Map<String, Object> variables(String processInstanceId) {
        Map<String, Object> values = new HashMap<>();
        for (HistoricVariableInstance variable : history.createHistoricVariableInstanceQuery()
                .processInstanceId(processInstanceId)
                .activityInstanceIdIn(processInstanceId)
                .list()) {
            values.put(variable.getName(), variable.getValue());
        }
        return values;
    }

    /** Answers are gathered in the called instance first and handed over at its end: the longest list is the newest. */
    private <T> List<T> longest(VariableKey<List<T>> key, Reference reference) {
        List<String> instances = new ArrayList<>();
        for (HistoricProcessInstance instance : history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference.toString())
                .list()) {
            instances.add(instance.getId());
        }
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableName(key.name())
                .list()
                .stream()
                .map(variable ->
                        key.find(Map.of(key.name(), variable.getValue())).orElse(List.of()))
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }
}
