package io.tidu.internal.load.rule;

import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells of the parameters of a derived fact which its formula multiplies or divides by: 80 in place of 80 % matters.
 */
final class ScalingParameter {
    private static final Pattern CALL = Pattern.compile("(\\w+)\\s*\\(([^()]*)\\)");

    private ScalingParameter() {}

    /** Whether a formula, or one that it calls, multiplies or divides by a parameter; formulas form no circle. */
    static boolean is(Vocabulary vocabulary, String derived, int position) {
        DerivedDefinition definition = vocabulary.derived().get(derived);
        if (definition == null || position >= definition.parameters().size()) {
            return false;
        }
        String name = Pattern.quote(definition.parameters().get(position));
        Pattern factor = Pattern.compile("[*/]\\s*" + name + "\\b|\\b" + name + "\\s*[*/]");
        return factor.matcher(definition.formula()).find()
                || CALL.matcher(definition.formula())
                        .results()
                        .anyMatch(call ->
                                isPassedOn(vocabulary, definition.parameters().get(position), call));
    }

    private static boolean isPassedOn(Vocabulary vocabulary, String parameter, MatchResult call) {
        List<String> arguments = List.of(Objects.requireNonNull(call.group(2)).split(",", -1));
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).strip().equals(parameter)
                    && is(vocabulary, Objects.requireNonNull(call.group(1)), i)) {
                return true;
            }
        }
        return false;
    }
}
