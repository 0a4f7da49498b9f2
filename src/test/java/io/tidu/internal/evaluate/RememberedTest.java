package io.tidu.internal.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.model.Doubt;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Quantity;
import io.tidu.model.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an expression comes to is remembered for those that mean the same, and for no others. */
class RememberedTest {
    private static final Enterprise FIRM = Enterprise.builder("91330421MA00000000")
            .fact("part", number(3))
            .fact("whole", number(0))
            .build();

    private static FactValue number(long value) {
        return new FactValue.Number(BigDecimal.valueOf(value));
    }

    private static Expression node(Operator operator, List<String> names, Expression... operands) {
        return new Expression(
                operator, ValueKind.NUMBER, Unit.NONE, 0, names, List.of(operands), Place.of("vocabulary.yaml"));
    }

    /** A division that stands within something else, so that it is not itself what is asked for. */
    private static Expression quotient() {
        Expression over = node(
                Operator.OVER, List.of(), node(Operator.READ, List.of("part")), node(Operator.READ, List.of("whole")));
        return node(Operator.BEST, List.of(), over, over);
    }

    @Test
    void a_formula_names_its_divisor_though_a_rule_divided_the_same_before_it() {
        ReferenceData data = new ReferenceData(Map.of(), Map.of("share", quotient()));
        Compiled<Quantity> ofRule = ExpressionCompiler.ofPack(data, "pack", name -> {
                    throw new IllegalStateException(name);
                })
                .number(quotient());
        EvaluationContext firm = new EvaluationContext(FIRM, LocalDate.of(2026, 3, 1), data);

        Quantity inRule = ofRule.in(Scope.of(firm));
        Quantity derived = firm.derived("share", List.of());

        assertThat(inRule.evidence().doubts()).extracting(Doubt::subject).containsExactly("");
        assertThat(derived.evidence().doubts()).extracting(Doubt::subject).containsExactly("whole");
    }

    @Test
    void what_is_found_again_costs_the_steps_that_it_cost_at_first() {
        ReferenceData data = new ReferenceData(Map.of(), Map.of("share", quotient()));
        EvaluationContext firm = new EvaluationContext(FIRM, LocalDate.of(2026, 3, 1), data);
        Expression asked = node(Operator.DERIVED, List.of("share"), node(Operator.READ, List.of("part")));
        Compiled<Quantity> compiled = ExpressionCompiler.ofPack(data, "pack", name -> {
                    throw new IllegalStateException(name);
                })
                .number(asked);

        compiled.in(Scope.of(firm));
        long once = firm.limit().steps();
        compiled.in(Scope.of(firm));

        assertThat(once).isPositive();
        assertThat(firm.limit().steps()).isEqualTo(2 * once);
    }
}
