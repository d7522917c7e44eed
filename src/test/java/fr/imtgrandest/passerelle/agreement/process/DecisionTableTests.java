package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.imtgrandest.passerelle.support.EngineTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each row of each table decides what it should, and nothing else does: the engine's history says which rows fired. */
@EngineTest
class DecisionTableTests {

    /** Lists that nobody has filled yet stand in their table as an empty list. */
    private static final String EMPTY_LIST = "list contains([], ?)";

    /** The row of {@code action-approval} whose themes wait for their owner. */
    private static final String PROTECTED_THEME = "07";

    @Autowired
    ProcessEngine engine;

    static Stream<Arguments> rows() {
        return Stream.of(
                        reviews("30", Map.of()),
                        reviews("01 30", Map.of("schoolCount", 2)),
                        reviews("02 04 30", Map.of("deviationFromTemplate", "MINOR")),
                        reviews("02 04 30", Map.of("deviationFromTemplate", "MAJOR")),
                        reviews("01 04 30", Map.of("deviationFromTemplate", "MAJOR", "schoolCount", 2)),
                        reviews("03 12 30", Map.of("personalData", "NON_EU")),
                        reviews("30", Map.of("personalData", "EU")),
                        reviews("01 05 30", Map.of("agreementType", "ACCORD_CADRE", "schoolCount", 2)),
                        reviews("30", Map.of("agreementType", "ACCORD_CADRE")),
                        reviews("03 06 12 30", Map.of("agreementType", "DOUBLE_DEGREE", "personalData", "NON_EU")),
                        reviews("01 07 27 30", Map.of("agreementType", "STUDENT_EXCHANGE", "schoolCount", 2)),
                        reviews("03 08 12 27 30", Map.of("agreementType", "ERASMUS_IIA", "personalData", "NON_EU")),
                        reviews("09 30", Map.of("riskLevel", "MEDIUM")),
                        reviews("10 30", Map.of("ppstSensitive", true)),
                        reviews("11 30", Map.of("zrrInvolved", true)),
                        reviews("01 12 30", Map.of("personalData", "NON_EU", "schoolCount", 2)),
                        reviews("01 13 30", Map.of("personalData", "EU", "schoolCount", 2)),
                        reviews("02 04 14 30", Map.of("personalData", "EU", "deviationFromTemplate", "MINOR")),
                        reviews("15 30", Map.of("amountEur", "0.01")),
                        reviews("15 30", Map.of("amountEur", "10000.00")),
                        reviews("16 30", Map.of("amountEur", "10000.01")),
                        reviews("17 30", Map.of("ipStake", true)),
                        reviews("18 26 30", Map.of("agreementType", "RESEARCH")),
                        reviews("19 30", Map.of("degreeAwarding", "JOINT")),
                        reviews("01 19 20 30", Map.of("degreeAwarding", "DOUBLE", "schoolCount", 2)),
                        reviews("02 04 19 21 30", Map.of("degreeAwarding", "DOUBLE", "deviationFromTemplate", "MINOR")),
                        reviews("03 12 19 22 30", Map.of("degreeAwarding", "JOINT", "personalData", "NON_EU")),
                        reviews("23 25 30", Map.of("degreeAwarding", "PHD")),
                        reviews("24 26 30", Map.of("agreementType", "COTUTELLE")),
                        reviews("27 30", Map.of("agreementType", "INTERNSHIP")),
                        reviews("01 28 30", Map.of("schoolCount", 3)),
                        reviews("09 29 30", Map.of("riskLevel", "HIGH")),
                        reviews("09 29 30", Map.of("riskLevel", "PROHIBITED")),
                        Stream.of("DE", "FR", "SE").map(country -> row("country-risk", "06", country(country))),
                        Stream.of("IS", "LI", "NO").map(country -> row("country-risk", "07", country(country))),
                        Stream.of(row("country-risk", "08", country("CH"))),
                        Stream.of("US", "GB", "XK").map(country -> row("country-risk", "10", country(country))),
                        approvals("01", Map.of("schoolCount", 1)),
                        approvals("01", Map.of("schoolCount", 1, "amountEur", "50000.01")),
                        approvals("01 02", Map.of("schoolCount", 2)),
                        approvals("01 02", Map.of("schoolCount", 3, "amountEur", "50000.00")),
                        approvals("01 02", Map.of("agreementType", "ACCORD_CADRE", "partnerCountry", "US")),
                        approvals("01 03", Map.of("schoolCount", 4)),
                        approvals("01 03", Map.of("schoolCount", 6, "amountEur", "50000.01")),
                        approvals("01 04", Map.of("schoolCount", 2, "amountEur", "50000.01")),
                        approvals("01 04", Map.of("schoolCount", 3, "amountEur", "50000.01")),
                        approvals("01", Map.of("agreementType", "INTERNSHIP", "schoolCount", 6)),
                        approvals("01", Map.of("agreementType", "INTERNSHIP", "deviationFromTemplate", "MAJOR")),
                        erasmus("01", Map.of("schoolCount", 6, "amountEur", "50000.01")),
                        erasmus("01", Map.of("schoolCount", 1, "partnerCountry", "CH")),
                        erasmus("01 05", Map.of("deviationFromTemplate", "MINOR")),
                        erasmus("01 05", Map.of("deviationFromTemplate", "MAJOR", "partnerCountry", "CH")),
                        erasmus("01 06", Map.of("partnerCountry", "CH")),
                        erasmus("01 07", Map.of("deviationFromTemplate", "MINOR", "schoolCount", 4)),
                        erasmus("01 08", Map.of("partnerCountry", "NO", "schoolCount", 4)),
                        erasmus("01 09", Map.of("deviationFromTemplate", "MINOR", "amountEur", "50000.01")),
                        erasmus("01 10", Map.of("partnerCountry", "TR", "amountEur", "50000.01")),
                        actions("01", Map.of()),
                        actions("01", Map.of("budgetEur", "5000.00")),
                        actions("02 08", Map.of("budgetEur", "5000.01")),
                        actions("02 08", Map.of("budgetEur", "50000.00")),
                        actions("03 09", Map.of("schoolCount", 2)),
                        actions("03 09", Map.of("schoolCount", 3, "budgetEur", "50000.00")),
                        actions("03 10", Map.of("schoolCount", 4)),
                        actions("02 04 05 11", Map.of("budgetEur", "50000.01")),
                        actions("03 04 05 11", Map.of("budgetEur", "50000.01", "schoolCount", 6)),
                        actions("01 06", Map.of("fundingSource", "REGION")),
                        actions("02 04 05 11", Map.of("budgetEur", "50000.01", "fundingSource", "EUROPE")),
                        actions("12", Map.of("question", "COURSE", "budgetEur", "60000.00")),
                        pieces("01 02 03", Map.of()),
                        pieces("01 02 03", Map.of("amountEur", "10000.00")),
                        pieces("01 02 03 04", Map.of("agreementType", "ACCORD_CADRE")),
                        pieces("01 02 03 05", Map.of("agreementType", "STUDENT_EXCHANGE")),
                        pieces("01 02 03 06", Map.of("agreementType", "DOUBLE_DEGREE")),
                        pieces("01 02 03 07", Map.of("agreementType", "COTUTELLE")),
                        pieces("01 02 03 08 09 11", Map.of("agreementType", "RESEARCH")),
                        pieces("01 02 03 10", Map.of("amountEur", "10000.01")),
                        pieces("01 02 03 12", Map.of("ppstSensitive", true)),
                        pieces("01 02 03 13", Map.of("zrrInvolved", true)),
                        pieces("14", Map.of("step", "SIGNATURE", "agreementType", "RESEARCH", "zrrInvolved", true)),
                        types("signatories", "01 03", "ACCORD_CADRE", "STUDENT_EXCHANGE", "LETTER_OF_INTENT"),
                        types("signatories", "02 03", "ERASMUS_IIA"),
                        types("duration-and-notice", "01", "ACCORD_CADRE"),
                        types("duration-and-notice", "02", "STUDENT_EXCHANGE"),
                        types("duration-and-notice", "03", "ERASMUS_IIA"),
                        types("duration-and-notice", "04", "DOUBLE_DEGREE"),
                        types("duration-and-notice", "05", "COTUTELLE"),
                        types("duration-and-notice", "06", "RESEARCH"),
                        types("duration-and-notice", "07", "INTERNSHIP"),
                        types("duration-and-notice", "08", "LETTER_OF_INTENT"))
                .flatMap(rows -> rows);
    }

    /** The lists of {@code country-risk} that wait for their owner, each filled with one country by the test. */
    static Map<String, String> filledLists() {
        return Map.of("01", "KP", "02", "IR", "03", "YE", "04", "EG", "05", "KZ", "09", "JP");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("rows")
    void exactly_the_rows_that_concern_a_case_fire(String decision, Set<String> rules, Map<String, Object> values) {
        assertThat(fired(decision, values)).isEqualTo(rules);
    }

    @Test
    void a_list_of_countries_takes_effect_once_its_owner_fills_it() throws IOException {
        String filled = "country-risk-filled";
        String table = table("country-risk").replace("country-risk", filled);
        for (String rule : filledLists().keySet().stream().sorted().toList()) {
            int list = table.indexOf(EMPTY_LIST, table.indexOf(id(filled, rule)));
            table = table.substring(0, list)
                    + '"'
                    + filledLists().get(rule)
                    + '"'
                    + table.substring(list + EMPTY_LIST.length());
        }
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addString("country-risk-filled.dmn", table)
                .deploy()
                .getId();

        try {
            filledLists()
                    .forEach((rule, country) -> assertThat(fired(filled, country(country)))
                            .as(country)
                            .containsExactly(id(filled, rule)));
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    @Test
    void a_protected_theme_asks_the_security_officer_once_it_is_in_the_list() throws IOException {
        String filled = "action-approval-filled";
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "action-approval-filled.dmn",
                        table("action-approval")
                                .replace("action-approval", filled)
                                .replace(EMPTY_LIST, "\"materials\""))
                .deploy()
                .getId();

        try {
            assertThat(fired(filled, action(Map.of("category", "THEMATIC", "theme", "materials"))))
                    .containsExactlyInAnyOrder(id(filled, "01"), id(filled, PROTECTED_THEME));
            assertThat(fired(filled, action(Map.of("category", "THEMATIC", "theme", "big-data"))))
                    .containsExactly(id(filled, "01"));
            assertThat(fired(filled, action(Map.of("category", "TRANSVERSE", "theme", "materials"))))
                    .as("the theme decides, whatever an action calls itself")
                    .containsExactlyInAnyOrder(id(filled, "01"), id(filled, PROTECTED_THEME));
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    /** A light action of one school, but for what is different. */
    private static Map<String, Object> action(Map<String, Object> different) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "question", "APPROVAL",
                "budgetEur", "3000.00",
                "schoolCount", 1,
                "fundingSource", "SCHOOLS",
                "category", "THEMATIC",
                "theme", "materials"));
        values.putAll(different);
        return values;
    }

    private static Stream<Arguments> actions(String rules, Map<String, Object> different) {
        return Stream.of(row("action-approval", rules, action(different)));
    }

    @Test
    void every_row_of_every_table_has_a_case() {
        Set<String> covered = rows().flatMap(row -> ((Collection<?>) row.get()[1]).stream())
                .map(String.class::cast)
                .collect(Collectors.toCollection(HashSet::new));
        filledLists().keySet().forEach(rule -> covered.add(id("country-risk", rule)));
        covered.add(id("action-approval", PROTECTED_THEME));

        Set<String> shipped =
                engine.getRepositoryService().createDecisionDefinitionQuery().latestVersion().list().stream()
                        .flatMap(this::rules)
                        .collect(Collectors.toSet());

        assertThat(covered).isEqualTo(shipped);
    }

    private Stream<String> rules(DecisionDefinition table) {
        return engine
                .getRepositoryService()
                .getDmnModelInstance(table.getId())
                .getModelElementsByType(Rule.class)
                .stream()
                .map(Rule::getId);
    }

    private String table(String decision) throws IOException {
        String id = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult()
                .getId();
        try (InputStream table = engine.getRepositoryService().getDecisionModel(id)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Lets the engine decide and asks its history which rows it was. */
    private Set<String> fired(String decision, Map<String, Object> values) {
        Set<String> before = decided(decision).keySet();
        engine.getDecisionService()
                .evaluateDecisionTableByKey(decision)
                .variables(values)
                .evaluate();
        Map<String, HistoricDecisionInstance> after = decided(decision);
        after.keySet().removeAll(before);
        return after.values().stream()
                .flatMap(instance -> instance.getOutputs().stream())
                .map(HistoricDecisionOutputInstance::getRuleId)
                .collect(Collectors.toSet());
    }

    private Map<String, HistoricDecisionInstance> decided(String decision) {
        Map<String, HistoricDecisionInstance> decided = new HashMap<>();
        engine.getHistoryService()
                .createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey(decision)
                .includeOutputs()
                .list()
                .forEach(instance -> decided.put(instance.getId(), instance));
        return decided;
    }

    /** A letter of intent of one school that asks for nothing, but for what is different. */
    private static Stream<Arguments> reviews(String rules, Map<String, Object> different) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "agreementType", "LETTER_OF_INTENT",
                "riskLevel", "LOW",
                "amountEur", "0.00",
                "personalData", "NONE",
                "ipStake", false,
                "ppstSensitive", false,
                "zrrInvolved", false,
                "degreeAwarding", "NONE",
                "deviationFromTemplate", "NONE",
                "schoolCount", 1));
        values.putAll(different);
        return Stream.of(row("required-reviews", rules, values));
    }

    /** A letter of intent of three schools with a partner in the Union, but for what is different. */
    private static Stream<Arguments> approvals(String rules, Map<String, Object> different) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "agreementType", "LETTER_OF_INTENT",
                "schoolCount", 3,
                "amountEur", "0.00",
                "deviationFromTemplate", "NONE",
                "partnerCountry", "DE"));
        values.putAll(different);
        return Stream.of(row("approval-steps", rules, values));
    }

    /** A letter of intent that is drafted, but for what is different. */
    private static Stream<Arguments> pieces(String rules, Map<String, Object> different) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "step", "DRAFT",
                "agreementType", "LETTER_OF_INTENT",
                "amountEur", "0.00",
                "ppstSensitive", false,
                "zrrInvolved", false));
        values.putAll(different);
        return Stream.of(row("document-checklist", rules, values));
    }

    private static Stream<Arguments> erasmus(String rules, Map<String, Object> different) {
        Map<String, Object> values = new HashMap<>(different);
        values.put("agreementType", "ERASMUS_IIA");
        return approvals(rules, values);
    }

    private static Stream<Arguments> types(String decision, String rules, String... types) {
        return Stream.of(types).map(type -> row(decision, rules, Map.of("agreementType", type)));
    }

    private static Map<String, Object> country(String code) {
        return Map.of("partnerCountry", code);
    }

    private static Arguments row(String decision, String rules, Map<String, Object> values) {
        Set<String> ids = List.of(rules.split(" ", -1)).stream()
                .map(rule -> id(decision, rule))
                .collect(Collectors.toSet());
        return arguments(decision, ids, values);
    }

    private static String id(String decision, String rule) {
        return "rule_" + decision + "_" + rule;
    }
}
