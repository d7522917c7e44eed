package fr.imtgrandest.passerelle.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Evaluates the conditions of a form as the browser does: names without value are null, only true hides. */
final class Conditions {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final Map<String, Object> values;

    /** @param values text, numbers, flags and lists of text, by name */
    Conditions(Map<String, Object> values) {
        this.values = new HashMap<>(values);
    }

    static boolean canBeRead(String expression) {
        return FEEL.parseExpression(withoutSign(expression)).isSuccess();
    }

    boolean anyHolds(List<String> expressions) {
        return expressions.stream().anyMatch(this::holds);
    }

    private boolean holds(String expression) {
        EvaluationResult result = FEEL.evaluateExpression(withoutSign(expression), values);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    private static String withoutSign(String expression) {
        return expression.substring(1);
    }
}
