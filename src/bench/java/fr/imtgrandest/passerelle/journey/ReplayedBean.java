package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.journey.Recording.Write;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.plugin.variable.SpinValues;

/** Does to the engine what the bean of that name was seen to do at the same place. */
record ReplayedBean(String name, Recording recording) implements JavaDelegate, ExecutionListener, TaskListener {

    @Override
    public void execute(DelegateExecution execution) throws Exception {
        replay(execution);
    }

    @Override
    public void notify(DelegateExecution execution) throws Exception {
        replay(execution);
    }

    @Override
    public void notify(DelegateTask task) {
        try {
            replay(task);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void replay(VariableScope scope) throws ReflectiveOperationException {
        for (Write write : recording.at(Recording.place(name, scope))) {
            Object target = write.above() ? ((DelegateExecution) scope).getProcessInstance() : scope;
            target.getClass().getMethod(write.method(), write.types()).invoke(target, values(write));
        }
    }

    private static Object[] values(Write write) {
        return write.typed()
                ? new Object[] {
                    write.values()[0],
                    SpinValues.jsonValue((String) write.values()[1]).create()
                }
                : write.values();
    }
}
