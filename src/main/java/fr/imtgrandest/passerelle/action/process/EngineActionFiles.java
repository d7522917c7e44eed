package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.CHECK_REASON;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTATION;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE_REASON;
import static fr.imtgrandest.passerelle.action.process.WgAction.DECISIONS;
import static fr.imtgrandest.passerelle.action.process.WgAction.ROUND;
import static fr.imtgrandest.passerelle.action.process.WgAction.VOTES;

import fr.imtgrandest.passerelle.action.ActionCase;
import fr.imtgrandest.passerelle.action.ActionFile;
import fr.imtgrandest.passerelle.action.ActionFiles;
import fr.imtgrandest.passerelle.approval.VoteGiven;
import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.engine.VariableKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.stereotype.Component;

/** Reads actions through the engine's public API; history serves those under way and those ended alike. */
@Component
class EngineActionFiles implements ActionFiles {

    private final HistoryService history;
    private final SystemAccess system;

    EngineActionFiles(HistoryService history, SystemAccess system) {
        this.history = history;
        this.system = system;
    }

    @Override
    public ActionFile read(ActionCase about) {
        return system.read(() -> {
            String instance = about.processInstanceId();
            Map<String, Object> main = variables(instance);
            Map<String, Object> approval =
                    called(instance, WgAction.APPROVAL_CHAIN).reduce(main, (one, other) -> other);
            return new ActionFile(
                    about,
                    ROUND.find(main).orElse(1),
                    CHECK_REASON.find(main).orElse(null),
                    CONSULTATION.find(main).orElse(List.of()),
                    DECISIONS.find(approval).orElse(List.of()),
                    VOTES.find(approval).orElse(List.of()),
                    newest(COURSE, instance).orElse(null),
                    newest(COURSE_REASON, instance).orElse(null),
                    courseVotes(instance));
        });
    }

    /** Variables of the process instance itself. */
    private Map<String, Object> variables(String instance) {
        Map<String, Object> values = new HashMap<>();
        for (HistoricVariableInstance variable : history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .activityInstanceIdIn(instance)
                .list()) {
            values.put(variable.getName(), variable.getValue());
        }
        return values;
    }

    /** The variables of what a call activity called, the oldest call first. */
    private Stream<Map<String, Object>> called(String instance, String callActivity) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId(callActivity)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getCalledProcessInstanceId)
                .map(this::variables);
    }

    private List<VoteGiven> courseVotes(String instance) {
        return called(instance, WgAction.COURSE_VOTE)
                .flatMap(votes -> VOTES.find(votes).orElse(List.of()).stream())
                .toList();
    }

    /** The value that was set last where each progress report has its own. */
    private <T> Optional<T> newest(VariableKey<T> key, String instance) {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName(key.name())
                .list()
                .stream()
                .sorted(Comparator.comparing(HistoricVariableInstance::getCreateTime))
                .flatMap(variable -> {
                    Map<String, Object> values = new HashMap<>();
                    values.put(key.name(), variable.getValue());
                    return key.find(values).stream();
                })
                .reduce((one, other) -> other);
    }
}
