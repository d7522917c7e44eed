package fr.imtgrandest.passerelle.task;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** A condition of a form, evaluated as the browser does: names without value are null, only true holds. */
final class Condition {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\d_]*");

    private final String text;
    private final ParsedExpression expression;
    private final Set<String> words;

    private Condition(String text, ParsedExpression expression) {
        this.text = text;
        this.expression = expression;
        this.words = WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet());
    }

    /** Reads an expression of a form, which begins with an equals sign; empty if it is none. */
    static Optional<Condition> read(String text) {
        if (!text.startsWith("=")) {
            return Optional.empty();
        }
        ParseResult result = FEEL.parseExpression(text.substring(1));
        return result.isSuccess() ? Optional.of(new Condition(text, result.parsedExpression())) : Optional.empty();
    }

    /** The words of the condition: the names of all that it looks at, and some that are none. */
    Set<String> words() {
        return words;
    }

    /** @param values text, numbers, flags and lists of text, by name */
    boolean holds(Map<String, Object> values) {
        EvaluationResult result = FEEL.evaluate(expression, values);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    @Override
    public String toString() {
        return text;
    }
}
