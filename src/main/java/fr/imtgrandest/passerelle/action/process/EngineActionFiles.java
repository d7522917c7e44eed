package fr.imtgrandest.passerelle.action.process;

import static fr.imtgrandest.passerelle.action.process.WgAction.CHECK_REASON;
import static fr.imtgrandest.passerelle.action.process.WgAction.CONSULTATION;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE_OUTCOME;
import static fr.imtgrandest.passerelle.action.process.WgAction.COURSE_REASON;
import static fr.imtgrandest.passerelle.action.process.WgAction.DECISIONS;
import static fr.imtgrandest.passerelle.action.process.WgAction.REDUCED_BUDGET_EUR;
import static fr.imtgrandest.passerelle.action.process.WgAction.ROUND;
import static fr.imtgrandest.passerelle.action.process.WgAction.VOTES;

import fr.imtgrandest.passerelle.action.ActionCase;
import fr.imtgrandest.passerelle.action.ActionFile;
import fr.imtgrandest.passerelle.action.ActionFiles;
import fr.imtgrandest.passerelle.action.CourseGiven;
import fr.imtgrandest.passerelle.approval.VoteGiven;
import fr.imtgrandest.passerelle.engine.SystemAccess;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
                    courses(instance));
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
        return activities(instance, callActivity).map(call -> variables(call.getCalledProcessInstanceId()));
    }

    private Stream<HistoricActivityInstance> activities(String instance, String activityId) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId(activityId)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream();
    }

    /** Each progress report has a course of its own, and the vote that it calls for. */
    private List<CourseGiven> courses(String instance) {
        Map<String, String> executions = activities(instance, WgAction.PROGRESS)
                .collect(Collectors.toMap(HistoricActivityInstance::getId, HistoricActivityInstance::getExecutionId));
        Map<String, List<VoteGiven>> votes = activities(instance, WgAction.COURSE_VOTE)
                .collect(Collectors.toMap(
                        call -> executions.getOrDefault(call.getParentActivityInstanceId(), ""),
                        call -> VOTES.find(variables(call.getCalledProcessInstanceId()))
                                .orElse(List.of())));
        return reports(instance).entrySet().stream()
                .flatMap(report -> course(report.getValue(), votes.getOrDefault(report.getKey(), List.of())).stream())
                .toList();
    }

    /** What each progress report holds, by its execution, the oldest first. */
    private Map<String, Map<String, Object>> reports(String instance) {
        Map<String, Map<String, Object>> reports = new LinkedHashMap<>();
        history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableNameIn(COURSE.name(), COURSE_REASON.name(), REDUCED_BUDGET_EUR.name(), COURSE_OUTCOME.name())
                .list()
                .stream()
                .sorted(Comparator.comparing(HistoricVariableInstance::getCreateTime))
                .forEach(variable -> reports.computeIfAbsent(variable.getExecutionId(), report -> new HashMap<>())
                        .put(variable.getName(), variable.getValue()));
        return reports;
    }

    private static Optional<CourseGiven> course(Map<String, Object> report, List<VoteGiven> votes) {
        return COURSE.find(report)
                .map(course -> new CourseGiven(
                        course,
                        REDUCED_BUDGET_EUR.find(report).orElse(null),
                        COURSE_REASON.find(report).orElse(""),
                        COURSE_OUTCOME.find(report).orElse(null),
                        votes));
    }
}
