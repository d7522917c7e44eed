package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.AgreementCases;
import fr.imtgrandest.passerelle.agreement.ConfidentialOpinion;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.ConfidentialReceiver;
import fr.imtgrandest.passerelle.task.TaskColumns;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Keeps the comment of a security opinion where only its circle reads it. */
@Component
class SecurityOpinionReceiver implements ConfidentialReceiver {

    private final AgreementCases cases;
    private final TaskService tasks;
    private final Clock clock;

    SecurityOpinionReceiver(AgreementCases cases, TaskService tasks, Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String form() {
        return ReviewRound.SECURITY_OPINION_FORM;
    }

    @Override
    public void receive(String taskId, String userId, Map<String, Object> values) {
        Map<String, Object> task = tasks.getVariables(taskId);
        ReviewRound.OPINION_COMMENT
                .find(values)
                .ifPresent(comment -> cases.keepConfidentialOpinion(new ConfidentialOpinion(
                        taskId,
                        Reference.of(TaskColumns.REFERENCE.find(task).orElseThrow()),
                        ReviewRound.REVIEW_GROUP.find(task).orElseThrow(),
                        userId,
                        comment,
                        clock.instant())));
    }
}
