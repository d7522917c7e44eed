package fr.imtgrandest.passerelle.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;

/** One file of {@code bpmn/} with the process that it holds. */
record ProcessFile(Path path, BpmnModelInstance model) {

    static final Path DIRECTORY = Path.of("bpmn");

    static List<ProcessFile> all() {
        return in(DIRECTORY, ".bpmn").stream()
                .map(path -> new ProcessFile(path, Bpmn.readModelFromFile(path.toFile())))
                .toList();
    }

    /** The files of a directory with an ending, by name. */
    static List<Path> in(Path directory, String ending) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** File name without its ending. */
    String name() {
        return path.getFileName().toString().replace(".bpmn", "");
    }

    Process process() {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    <T extends BaseElement> List<T> elements(Class<T> type) {
        return List.copyOf(model.getModelElementsByType(type));
    }

    /** The elements of a type in all files for which a rule does not hold, as {@code file#id}. */
    static <T extends BaseElement> List<String> breaking(Class<T> type, Predicate<T> rule) {
        return all().stream()
                .flatMap(file -> file.elements(type).stream()
                        .filter(element -> !rule.test(element))
                        .map(element -> file.name() + "#" + element.getId()))
                .toList();
    }

    @Override
    public String toString() {
        return name();
    }
}
