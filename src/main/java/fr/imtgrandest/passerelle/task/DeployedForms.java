package fr.imtgrandest.passerelle.task;

import fr.imtgrandest.passerelle.engine.OpenTask;
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
    private final Map<Place, FormContract> known = new ConcurrentHashMap<>();

    /** Where a version of a process asks for a form; the step is empty for its start. */
    private record Place(String definitionId, String step) {}

    DeployedForms(FormService forms) {
        this.forms = forms;
    }

    /** The contract of a running task; empty if its model names no form. */
    Optional<FormContract> ofTask(OpenTask task) {
        return contract(
                new Place(task.definitionId(), task.step()),
                () -> forms.getTaskFormData(task.id()),
                () -> forms.getDeployedTaskForm(task.id()));
    }

    /** The contract of starting a process; empty if its model names no form. */
    Optional<FormContract> ofStart(String definitionId) {
        return contract(
                new Place(definitionId, ""),
                () -> forms.getStartFormData(definitionId),
                () -> forms.getDeployedStartForm(definitionId));
    }

    private Optional<FormContract> contract(Place place, Supplier<FormData> asked, Supplier<InputStream> form) {
        FormContract found = known.get(place);
        return found == null ? readFirst(place, asked.get(), form) : Optional.of(found);
    }

    private Optional<FormContract> readFirst(Place place, FormData data, Supplier<InputStream> form) {
        if (!hasForm(data)) {
            return Optional.empty();
        }
        FormContract contract = read(form.get());
        CamundaFormRef reference = data.getCamundaFormRef();
        if (reference != null && OWN_DEPLOYMENT.equals(reference.getBinding())) {
            known.put(place, contract);
        }
        return Optional.of(contract);
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
