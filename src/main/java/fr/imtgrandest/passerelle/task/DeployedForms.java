package fr.imtgrandest.passerelle.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.springframework.stereotype.Component;

/** Finds the contract in the version of the form that the engine shows for a task or a start. */
@Component
class DeployedForms {

    private static final String OWN_DEPLOYMENT = "deployment";

    private final FormService forms;

    /** What a deployment holds never changes. */
    private final Map<Deployed, FormContract> known = new ConcurrentHashMap<>();

    private record Deployed(String deploymentId, String form) {}

    DeployedForms(FormService forms) {
        this.forms = forms;
    }

    /** The contract of a running task; empty if its model names no form. */
    Optional<FormContract> ofTask(String taskId) {
        return contract(forms.getTaskFormData(taskId), () -> forms.getDeployedTaskForm(taskId));
    }

    /** The contract of starting a process; empty if its model names no form. */
    Optional<FormContract> ofStart(String definitionId) {
        return contract(forms.getStartFormData(definitionId), () -> forms.getDeployedStartForm(definitionId));
    }

    /** Which form it is may depend on the case, hence the engine is asked each time. */
    private Optional<FormContract> contract(FormData data, Supplier<InputStream> form) {
        if (!hasForm(data)) {
            return Optional.empty();
        }
        CamundaFormRef reference = data.getCamundaFormRef();
        if (reference == null || !OWN_DEPLOYMENT.equals(reference.getBinding())) {
            return Optional.of(read(form.get()));
        }
        Deployed deployed = new Deployed(data.getDeploymentId(), reference.getKey());
        return Optional.of(known.computeIfAbsent(deployed, any -> read(form.get())));
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
