package fr.imtgrandest.passerelle.exchange;

import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.CaseModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The processes, decision tables and forms of a case, as they stand in its file. */
@Component
class FiledModels {

    private final CaseModels models;

    FiledModels(CaseModels models) {
        this.models = models;
    }

    FiledDocuments.Filed<CaseRecord.FiledModel> of(Reference reference) {
        List<CaseRecord.FiledModel> all = new ArrayList<>();
        List<CaseArchive.Part> parts = new ArrayList<>();
        for (CaseModels.Model model : models.of(reference)) {
            CaseArchive.Part part = CaseArchive.Part.of(path(model), model.content());
            if (parts.stream().noneMatch(known -> known.path().equals(part.path()))) {
                parts.add(part);
                all.add(new CaseRecord.FiledModel(
                        model.kind().name(), model.key(), model.version(), part.sha256(), part.path()));
            }
        }
        return new FiledDocuments.Filed<>(all, List.of(), parts);
    }

    private static String path(CaseModels.Model model) {
        return switch (model.kind()) {
            case PROCESS -> numbered("models/%s-v%d.bpmn", model);
            case DECISION -> numbered("models/%s-v%d.dmn", model);
            case FORM -> numbered("models/forms/%s-v%d.form", model);
        };
    }

    private static String numbered(String form, CaseModels.Model model) {
        return String.format(Locale.ROOT, form, model.key(), model.version());
    }
}
