package fr.imtgrandest.passerelle.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.form.FormData;
import org.springframework.stereotype.Component;

/** Finds the contract in the version of the form that the engine shows for a task or a start. */
@Component
class DeployedForms {

    private final FormService forms;

    DeployedForms(FormService forms) {
        this.forms = forms;
    }

    /** The contract of a running task; empty if its model names no form. */
    Optional<FormContract> ofTask(String taskId) {
        return hasForm(forms.getTaskFormData(taskId))
                ? Optional.of(read(forms.getDeployedTaskForm(taskId)))
                : Optional.empty();
    }

    /** The contract of starting a process; empty if its model names no form. */
    Optional<FormContract> ofStart(String definitionId) {
        return hasForm(forms.getStartFormData(definitionId))
                ? Optional.of(read(forms.getDeployedStartForm(definitionId)))
                : Optional.empty();
    }

    private static boolean hasForm(FormData data) {
        return data.getFormKey() != null || data.getCamundaFormRef() != null;
    }

    private static FormContract read(InputStream form) {
        try (form) {
            return FormReader.read(new String(form.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
