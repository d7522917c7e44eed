package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.journey.Recording.Write;
import java.util.ArrayList;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Stands before each bean that a model names, and notes what it does to the engine while asked to. */
final class BeanRecorder implements BeanPostProcessor {

    /** Not the business key, which is another for each case. */
    private static final String CHANGES = "(?!setProcessBusinessKey)(set|add|delete|remove)[A-Z].*";

    private volatile Recording recording;

    /** Begins to record, or ends with {@code null}. */
    void into(Recording target) {
        recording = target;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof JavaDelegate || bean instanceof ExecutionListener || bean instanceof TaskListener) {
            ProxyFactory proxies = new ProxyFactory(bean);
            proxies.addAdvice((MethodInterceptor) call -> call.getArguments().length == 1 && recording != null
                    ? record(name, call)
                    : call.proceed());
            return proxies.getProxy();
        }
        return bean;
    }

    private Object record(String bean, MethodInvocation call) throws Throwable {
        VariableScope scope = (VariableScope) call.getArguments()[0];
        List<Write> writes = new ArrayList<>();
        String place = Recording.place(bean, scope);
        Object result = call.getMethod().invoke(call.getThis(), watched(scope, false, writes));
        recording.put(place, writes);
        return result;
    }

    private static Object watched(VariableScope scope, boolean above, List<Write> writes) {
        ProxyFactory proxies = new ProxyFactory(scope);
        proxies.setProxyTargetClass(true);
        proxies.addAdvice((MethodInterceptor) call -> {
            Object result = call.proceed();
            if (call.getMethod().getName().equals("getProcessInstance") && scope instanceof DelegateExecution) {
                return watched((VariableScope) result, true, writes);
            }
            if (call.getMethod().getName().matches(CHANGES)) {
                writes.add(write(above, call));
            }
            return result;
        });
        return proxies.getProxy();
    }

    private static Write write(boolean above, MethodInvocation call) {
        Object[] values = call.getArguments().clone();
        boolean json = values.length == 2 && values[1] instanceof JsonValue;
        if (json) {
            values[1] = ((JsonValue) values[1]).getValueSerialized();
        }
        return new Write(above, call.getMethod().getName(), call.getMethod().getParameterTypes(), values, json);
    }
}
