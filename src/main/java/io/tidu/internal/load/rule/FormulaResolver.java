package io.tidu.internal.load.rule;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.language.RuleParser;
import io.tidu.internal.load.language.WrittenExpression;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Resolves the formulas of the vocabulary's derived facts. */
public final class FormulaResolver {
    private FormulaResolver() {}

    /**
     * Resolves every formula; a formula that depends on itself is refused.
     *
     * @param problems where mistakes are told
     * @return the formulas without mistakes, by name of the derived fact
     */
    public static SortedMap<String, Expression> resolve(Vocabulary vocabulary, Problems problems) {
        Surroundings surroundings = new Surroundings("", vocabulary, Map.of(), Set.of(), Set.of(), Set.of());
        SortedMap<String, Expression> formulas = new TreeMap<>();
        for (DerivedDefinition derived : vocabulary.derived().values()) {
            WrittenExpression written = RuleParser.formula(derived.formula(), derived.place(), problems);
            if (written == null) {
                continue;
            }
            try {
                ExpressionResolver resolver = new ExpressionResolver(
                        surroundings, NameScope.ofFormula(derived.parameters(), derived.yearly()));
                Expression node = resolver.resolve(written);
                if (node.kind() != ValueKind.NUMBER) {
                    throw new ResolveProblem(
                            "rule.wrong-kind",
                            derived.place(),
                            ValueKind.NUMBER.message(),
                            node.kind().message());
                }
                formulas.put(derived.name(), node);
            } catch (ResolveProblem e) {
                problems.add(e.problem().withExcerpt(derived.formula()));
            }
        }
        new FormulaCosts(vocabulary, formulas, problems).check();
        return formulas;
    }
}
