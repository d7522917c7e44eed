package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.VariableKey;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans beside the model and the forms under {@code gate/} on the test class path. */
@Configuration(proxyBeanMethods = false)
class GateTestProcess {

    static final VariableKey<String> CODE = VariableKey.text("code");
    static final VariableKey<String> TITLE = VariableKey.text("title");

    /** Writes a variable of its own while a person completes the task. */
    @Bean
    TaskListener gateTestListener(RuntimeService runtime) {
        return task -> runtime.setVariable(task.getExecutionId(), "writtenByUs", task.getVariable("code"));
    }

    @Bean
    FormRules gateTestRules() {
        return new FormRules() {
            @Override
            public String form() {
                return "gate-task";
            }

            @Override
            public void check(Submission submission, Faults faults) {
                if (submission.find(CODE).filter("TABOO"::equals).isPresent()) {
                    faults.add("code", "form.fault.choice");
                }
                if (!submission.has(CODE)) {
                    faults.add("code", "form.fault.required");
                }
                if (submission.stored(TITLE).isEmpty()) {
                    faults.add("title", "form.fault.required");
                }
            }
        };
    }

    @Bean
    SecretKeeper gateTestSecrets() {
        return new SecretKeeper();
    }

    /** Remembers what it was given. */
    static class SecretKeeper implements ConfidentialReceiver {

        final Map<String, Object> received = new HashMap<>();

        @Override
        public String form() {
            return "gate-task";
        }

        @Override
        public void receive(String taskId, String userId, Map<String, Object> values) {
            received.clear();
            received.putAll(values);
            received.put("by", userId);
        }
    }
}
