package fr.imtgrandest.passerelle.agreement.process;

import static fr.imtgrandest.passerelle.agreement.process.AgreementProposal.*;

import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.CaseFile;
import fr.imtgrandest.passerelle.agreement.CaseFiles;
import fr.imtgrandest.passerelle.agreement.Conditions;
import fr.imtgrandest.passerelle.agreement.SignatureGiven;
import fr.imtgrandest.passerelle.agreement.Stage;
import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.engine.VariableKey;
import fr.imtgrandest.passerelle.shared.Reference;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstanceQuery;
import org.springframework.stereotype.Component;

/** Reads cases through the engine's public API; history serves those under way and those ended alike. */
@Component
class EngineCaseFiles implements CaseFiles {

    private static final String[] GATHERED = Stream.of(
                    PARTICIPATIONS, OPINIONS, DECISIONS, VOTES, SIGNATURES, COPY_RESOLUTION)
            .map(VariableKey::name)
            .toArray(String[]::new);

    private final HistoryService history;
    private final SystemAccess system;

    EngineCaseFiles(HistoryService history, SystemAccess system) {
        this.history = history;
        this.system = system;
    }

    @Override
    public CaseFile read(AgreementCase about) {
        return system.read(() -> {
            Map<String, Object> main = values(variables(about));
            Map<String, List<HistoricVariableInstance>> gathered = gathered(about.reference());
            return new CaseFile(
                    about,
                    ProposalReader.proposal(main::get),
                    ProposalReader.conditions(main::get),
                    RISK_LEVEL.find(main).orElse(null),
                    ROUND.find(main).orElse(1),
                    longest(PARTICIPATIONS, gathered),
                    JOINING_SCHOOLS.find(main).orElse(List.of()),
                    longest(OPINIONS, gathered),
                    longest(DECISIONS, gathered),
                    longest(VOTES, gathered),
                    signatures(about, gathered),
                    APPROVED_ON.find(main).orElse(null),
                    newest(COPY_RESOLUTION, gathered).orElse(null),
                    SCREENING_REASON.find(main).orElse(null),
                    ARBITRATION_REASON.find(main).orElse(null));
        });
    }

    @Override
    public Conditions conditions(AgreementCase about) {
        HistoricVariableInstanceQuery query = variables(about)
                .variableNameIn(ProposalReader.namesOfConditions().toArray(String[]::new));
        return system.read(() -> ProposalReader.conditions(values(query)::get));
    }

    private HistoricVariableInstanceQuery variables(AgreementCase about) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(about.processInstanceId())
                .activityInstanceIdIn(about.processInstanceId());
    }

    private static Map<String, Object> values(HistoricVariableInstanceQuery query) {
        Map<String, Object> values = new HashMap<>();
        query.list().forEach(variable -> values.put(variable.getName(), variable.getValue()));
        return values;
    }

    /** What called instances gather, by name; the case takes it over when they end. */
    private Map<String, List<HistoricVariableInstance>> gathered(Reference reference) {
        String[] instances =
                history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(reference.toString())
                        .list()
                        .stream()
                        .map(HistoricProcessInstance::getId)
                        .toArray(String[]::new);
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceIdIn(instances)
                .variableNameIn(GATHERED)
                .list()
                .stream()
                .collect(Collectors.groupingBy(HistoricVariableInstance::getName));
    }

    /** Those of an earlier collection were given for a text that is no more. */
    private static List<SignatureGiven> signatures(
            AgreementCase about, Map<String, List<HistoricVariableInstance>> gathered) {
        return about.stage() == Stage.SIGNATURE || about.stage() == Stage.DONE
                ? newest(SIGNATURES, gathered).orElse(List.of())
                : List.of();
    }

    /** What the instance that came last says, of those that the case has called one after the other. */
    private static <T> Optional<T> newest(VariableKey<T> key, Map<String, List<HistoricVariableInstance>> gathered) {
        return gathered.getOrDefault(key.name(), List.of()).stream()
                .max(Comparator.comparing(HistoricVariableInstance::getCreateTime))
                .flatMap(variable -> key.find(name -> variable.getValue()));
    }

    /** The longest list is the newest. */
    private static <T> List<T> longest(VariableKey<List<T>> key, Map<String, List<HistoricVariableInstance>> gathered) {
        return gathered.getOrDefault(key.name(), List.of()).stream()
                .map(variable -> key.find(name -> variable.getValue()).orElse(List.of()))
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }
}
