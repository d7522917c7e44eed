package fr.imtgrandest.passerelle.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Asks a decision table outside of a process, as it was deployed last.
 *
 * <p>What forms and pages ask is no step of a case, so it leaves nothing in the engine's history.
 */
@Component
public class DecisionTables {

    private final RepositoryService repository;
    private final SystemAccess system;
    private final DmnEngine dmn =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    DecisionTables(RepositoryService repository, SystemAccess system) {
        this.repository = repository;
        this.system = system;
    }

    /**
     * The rows that hold for some inputs.
     *
     * @param decision id of the table
     * @param inputs by the names that the table uses
     * @throws IllegalStateException if no such table is deployed
     */
    public <T> List<T> ask(String decision, Map<String, Object> inputs, Function<DecisionRows.Row, T> row) {
        DmnDecision table = system.read(() -> latest(decision));
        return DecisionRows.read(dmn.evaluateDecision(table, inputs), row);
    }

    private DmnDecision latest(String decision) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("No decision table '" + decision + "' is deployed");
        }
        return parsed.computeIfAbsent(definition.getId(), id -> parse(decision, id));
    }

    private DmnDecision parse(String decision, String definitionId) {
        try (InputStream model = repository.getDecisionModel(definitionId)) {
            return dmn.parseDecision(decision, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
