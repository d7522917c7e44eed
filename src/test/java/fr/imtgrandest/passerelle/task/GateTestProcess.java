package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.VariableKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans beside the model and the forms under {@code gate/} on the test class path. */
@Configuration(proxyBeanMethods = false)
class GateTestProcess {

    static final VariableKey<String> CODE = VariableKey.text("code");
    static final VariableKey<String> TITLE = VariableKey.text("title");
    static final VariableKey<List<Milestone>> MILESTONES = VariableKey.records("milestones", Milestone.class);
    static final VariableKey<List<Risk>> RISKS = VariableKey.records("risks", Risk.class);

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

    /** Two milestones of a plan do not have the same name. */
    @Bean
    PlanRules gateTestPlanRules() {
        return new PlanRules();
    }

    /** Remembers what it read. */
    static class PlanRules implements FormRules {

        Optional<List<Milestone>> read = Optional.empty();
        Optional<List<Risk>> risks = Optional.empty();

        @Override
        public String form() {
            return "gate-plan";
        }

        @Override
        public void check(Submission submission, Faults faults) {
            read = submission.find(MILESTONES);
            risks = submission.find(RISKS);
            List<String> names = new ArrayList<>();
            read.orElse(List.of()).forEach(milestone -> {
                if (names.contains(milestone.name())) {
                    faults.add(Faults.cell(MILESTONES.name(), names.size() + 1, "name"), "form.fault.twice");
                }
                names.add(milestone.name());
            });
        }
    }

    record Risk(String risk, @Nullable String level) {}

    record Milestone(
            String name,
            LocalDate due,
            String owner,
            @Nullable String deliverable) {}

    /** Offers the one who asks, and only to the application itself. */
    @Bean
    OptionSource gateTestOwners(IdentityService identity) {
        return new OptionSource() {
            @Override
            public String name() {
                return "gate-owners";
            }

            @Override
            public List<Option> options(OptionRequest request) {
                return identity.getCurrentAuthentication() == null && request.userId() != null
                        ? List.of(new Option(request.userId(), request.userId() + " in " + request.taskId()))
                        : List.of();
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
