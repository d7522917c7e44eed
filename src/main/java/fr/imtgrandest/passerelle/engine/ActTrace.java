package fr.imtgrandest.passerelle.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.jspecify.annotations.Nullable;

// What the engine is about to write into its history is known by these internal events only.

/** Follows the outermost command of a thread: who does what, and what becomes of which case. */
final class ActTrace {

    private static final ThreadLocal<@Nullable ActTrace> CURRENT = new ThreadLocal<>();

    /** By the id of the outermost process instance; the empty id stands for what is about no case. */
    private final Map<String, CaseTrace> cases = new TreeMap<>();

    private final TaskTrace tasks = new TaskTrace();

    private @Nullable Doing doing;
    private boolean entered;

    private ActTrace() {}

    static Optional<ActTrace> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    static ActTrace open() {
        ActTrace trace = new ActTrace();
        CURRENT.set(trace);
        return trace;
    }

    static void close() {
        CURRENT.remove();
    }

    /** Whether this is the first command that runs within the trace, and not one that another one gives. */
    boolean enter() {
        boolean first = !entered;
        entered = true;
        return first;
    }

    void doing(Doing act) {
        doing = act;
        TaskAt task = act.task();
        if (task != null) {
            CaseInLog.enter(task.caseId());
        }
    }

    Optional<Doing> doing() {
        return Optional.ofNullable(doing);
    }

    /** A comment, which the engine's history has no event for. */
    void comment(@Nullable String root, @Nullable String before, @Nullable String after) {
        of(root).others.add(new CaseChange.VariableChange("comment", before, after));
    }

    TaskTrace tasks() {
        return tasks;
    }

    void note(HistoryEvent event) {
        tasks.note(event);
        if (event instanceof HistoricVariableUpdateEventEntity update) {
            of(update.getRootProcessInstanceId()).variables().note(update);
        } else if (event instanceof HistoricTaskInstanceEventEntity task && ends(task)) {
            of(task.getRootProcessInstanceId()).endedTasks.add(task.getTaskId());
        } else if (event instanceof UserOperationLogEntryEventEntity entry) {
            of(entry.getRootProcessInstanceId()).log.add(entry);
        } else if (event instanceof HistoricProcessInstanceEventEntity instance
                && Objects.equals(instance.getProcessInstanceId(), instance.getRootProcessInstanceId())) {
            of(instance.getRootProcessInstanceId()).note(instance);
        }
    }

    private static boolean ends(HistoricTaskInstanceEventEntity task) {
        return task.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE)
                || task.isEventOfType(HistoryEventTypes.TASK_INSTANCE_DELETE);
    }

    private CaseTrace of(@Nullable String root) {
        return cases.computeIfAbsent(root == null ? "" : root, CaseTrace::new);
    }

    /** What happened so far; to be asked while the command's context is open. Empty when nothing did. */
    Optional<ActDone> done() {
        List<CaseChange> changes = cases.values().stream()
                .map(CaseTrace::change)
                .flatMap(Optional::stream)
                .toList();
        Doing act = doing().orElseGet(Doing::bySystem);
        return changes.isEmpty() && act.kind() != ActKind.PAGE
                ? Optional.empty()
                : Optional.of(new ActDone(act, changes));
    }

    /** What happened to one case. */
    private static final class CaseTrace {

        private final String root;
        private final VariableTrace variables = new VariableTrace();
        private final List<CaseChange.VariableChange> others = new ArrayList<>();
        private final List<String> endedTasks = new ArrayList<>();
        private final List<UserOperationLogEntryEventEntity> log = new ArrayList<>();
        private boolean started;
        private boolean ended;

        CaseTrace(String root) {
            this.root = root;
        }

        VariableTrace variables() {
            return variables;
        }

        void note(HistoricProcessInstanceEventEntity instance) {
            started |= instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START);
            ended |= instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END);
        }

        Optional<CaseChange> change() {
            List<CaseChange.VariableChange> changes = new ArrayList<>(variables.changes());
            changes.addAll(others);
            if (changes.isEmpty() && endedTasks.isEmpty() && log.isEmpty() && !started && !ended) {
                return Optional.empty();
            }
            List<EngineLogEntry> entries = log.stream().map(EngineLogEntry::of).toList();
            return Optional.of(new CaseChange(caseId(), started, ended, changes, endedTasks, entries));
        }

        private @Nullable String caseId() {
            return root.isEmpty() ? null : CaseIds.of(root, Context.getCommandContext());
        }
    }
}
