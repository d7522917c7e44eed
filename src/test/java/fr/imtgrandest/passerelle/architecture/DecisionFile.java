package fr.imtgrandest.passerelle.architecture;

import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One file of {@code bpmn/} with the decision table that it holds. */
record DecisionFile(String name, DmnModelInstance model) {

    static List<DecisionFile> all() {
        return ProcessFile.in(ProcessFile.DIRECTORY, ".dmn").stream()
                .map(DecisionFile::read)
                .toList();
    }

    static DecisionFile named(String name) {
        return read(ProcessFile.DIRECTORY.resolve(name + ".dmn"));
    }

    private static DecisionFile read(Path path) {
        return new DecisionFile(
                path.getFileName().toString().replace(".dmn", ""), Dmn.readModelFromFile(path.toFile()));
    }

    Decision decision() {
        return model.getModelElementsByType(Decision.class).iterator().next();
    }

    DecisionTable table() {
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    List<Rule> rules() {
        return List.copyOf(table().getRules());
    }

    static String description(DmnElement element) {
        return element.getDescription() == null
                ? ""
                : element.getDescription().getTextContent().strip();
    }

    @Override
    public String toString() {
        return name;
    }
}
