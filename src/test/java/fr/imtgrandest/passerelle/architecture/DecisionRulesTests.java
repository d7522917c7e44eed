package fr.imtgrandest.passerelle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

class DecisionRulesTests {

    /** What the FEEL of the engine is called; an absent attribute means the same. */
    private static final Set<String> FEEL = Set.of("feel", "https://www.omg.org/spec/DMN/20191111/FEEL/");

    /** A row that asks for a decision leaves empty what only a vote needs. */
    /** Kinds of approval that need neither quorum nor majority. */
    private static final Set<String> WITHOUT_A_VOTE = Set.of("\"DECISION\"", "\"CONSULTATION\"");

    /** What the forms that draft and sign are checked against. */
    private static final String ASKED_BY_FORMS = "document-checklist";

    private static final List<String> COLUMNS_OF_A_VOTE = List.of("quorum", "majority");

    @Test
    void a_file_holds_one_decision_of_its_name() {
        assertThat(DecisionFile.all()).isNotEmpty().allSatisfy(file -> {
            assertThat(file.model().getModelElementsByType(Decision.class)).hasSize(1);
            assertThat(file.decision().getId()).isEqualTo(file.name());
            assertThat(file.decision().getName()).isNotBlank();
        });
    }

    @Test
    void a_table_names_its_owner_and_the_day_it_was_last_right() {
        assertThat(DecisionFile.all())
                .allSatisfy(file -> assertThat(DecisionFile.description(file.decision()))
                        .as(file.name())
                        .contains("propriétaire : ")
                        .containsPattern("\\d{4}-\\d{2}-\\d{2}"));
    }

    @Test
    void the_history_of_a_decision_is_kept_ten_years() {
        assertThat(DecisionFile.all())
                .allSatisfy(file -> assertThat(file.decision().getCamundaHistoryTimeToLiveString())
                        .as(file.name())
                        .isEqualTo("P3650D"));
    }

    @Test
    void each_rule_says_why_it_is_there() {
        assertThat(DecisionFile.all())
                .allSatisfy(file -> assertThat(file.rules())
                        .isNotEmpty()
                        .allSatisfy(rule -> assertThat(DecisionFile.description(rule))
                                .as(rule.getId())
                                .isNotEmpty()));
    }

    @Test
    void every_cell_is_feel() {
        assertThat(DecisionFile.all())
                .allSatisfy(file -> assertThat(languages(file)).as(file.name()).allMatch(FEEL::contains));
    }

    @Test
    void a_rule_fills_every_column_but_those_of_a_vote() {
        assertThat(DecisionFile.all())
                .allSatisfy(file -> assertThat(file.rules()).allSatisfy(rule -> {
                    assertThat(rule.getInputEntries())
                            .hasSameSizeAs(file.table().getInputs());
                    Map<String, String> outputs = outputs(file, rule);
                    assertThat(outputs).hasSameSizeAs(file.table().getOutputs());
                    if (WITHOUT_A_VOTE.contains(Objects.requireNonNullElse(outputs.get("kind"), ""))) {
                        assertThat(COLUMNS_OF_A_VOTE)
                                .allSatisfy(column -> assertThat(outputs.remove(column))
                                        .as("%s of %s", column, rule.getId())
                                        .isIn("", null));
                    }
                    assertThat(outputs).doesNotContainValue("");
                }));
    }

    @Test
    void every_table_is_asked_by_a_model_or_by_a_form() {
        Stream<String> models = ProcessFile.all().stream()
                .flatMap(file -> file.elements(BusinessRuleTask.class).stream())
                .map(BusinessRuleTask::getCamundaDecisionRef);
        List<String> asked =
                Stream.concat(models, Stream.of(ASKED_BY_FORMS)).distinct().toList();

        assertThat(DecisionFile.all()).extracting(DecisionFile::name).containsExactlyInAnyOrderElementsOf(asked);
    }

    /** The cells of a rule by the names of their columns. */
    private static Map<String, String> outputs(DecisionFile file, Rule rule) {
        Map<String, String> outputs = new HashMap<>();
        Iterator<OutputEntry> cells = rule.getOutputEntries().iterator();
        file.table()
                .getOutputs()
                .forEach(column -> outputs.put(
                        column.getName(),
                        cells.next().getText().getTextContent().strip()));
        assertThat(cells).isExhausted();
        return outputs;
    }

    private static Stream<String> languages(DecisionFile file) {
        return Stream.of(
                        file.model().getModelElementsByType(InputExpression.class).stream()
                                .map(InputExpression::getExpressionLanguage),
                        file.model().getModelElementsByType(InputEntry.class).stream()
                                .map(InputEntry::getExpressionLanguage),
                        file.model().getModelElementsByType(OutputEntry.class).stream()
                                .map(OutputEntry::getExpressionLanguage))
                .flatMap(languages -> languages)
                .flatMap(Stream::ofNullable);
    }
}
