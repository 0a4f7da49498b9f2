package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.Compiled;
import io.tidu.internal.evaluate.ExpressionCompiler;
import io.tidu.internal.evaluate.Scope;
import io.tidu.internal.evaluate.Window;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.model.Quantity;
import io.tidu.model.assessment.StepDetail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles what rules state about money; the amounts are computed when all of them have fired. */
final class MoneyCompiler {
    private static final Compiled<Quantity> NO_NUMBER = scope -> Quantity.of(0);

    private final ExpressionCompiler expressions;

    MoneyCompiler(ExpressionCompiler expressions) {
        this.expressions = expressions;
    }

    /** A claim, made of what a statement's arguments come to. */
    @FunctionalInterface
    private interface Made {
        Claims.Claim of(Claims.Source source, Arguments arguments);
    }

    /** What the arguments of one statement come to; what its form does not have is not asked for. */
    private record Arguments(
            String group,
            String item,
            @Nullable String tier,
            String level,
            List<List<StepDetail.Band>> parts,
            Quantity number,
            @Nullable Window window) {}

    Statement compile(Rule.Statement statement) {
        return switch (statement.kind()) {
            case AWARD -> making(statement, (s, a) -> new Claims.Amount(s, a.item(), a.tier(), a.number(), a.parts()));
            case UPLIFT -> making(statement, (s, a) -> new Claims.Uplift(s, a.item(), a.number()));
            case MULTIPLE -> making(statement, (s, a) -> new Claims.Multiple(s, a.item(), a.tier(), a.number(), false));
            case REDUCE -> making(statement, (s, a) -> new Claims.Multiple(s, a.item(), a.tier(), a.number(), true));
            case CAP -> making(statement, (s, a) -> new Claims.Cap(s, a.item(), a.tier(), a.number()));
            case ROUND_DOWN -> making(statement, (s, a) -> new Claims.Rounding(s, a.item(), a.number(), false));
            case ROUND_NEAREST -> making(statement, (s, a) -> new Claims.Rounding(s, a.item(), a.number(), true));
            case BEST_OF, TOGETHER -> making(statement, (s, a) -> new Claims.Member(s, a.group(), a.item()));
            case INSTALMENT -> making(statement, (s, a) -> new Claims.Instalment(s, a.item(), a.number()));
            case UPGRADE -> making(statement, (s, a) -> new Claims.Upgrade(s, a.group(), a.window()));
            case CAP_TOGETHER ->
                making(statement, (s, a) -> new Claims.CapTogether(s, a.group(), a.number(), a.window()));
            case CEILING -> making(statement, (s, a) -> new Claims.Ceiling(s, a.number()));
            case CLAW_BACK -> making(statement, (s, a) -> new Claims.ClawBack(s, a.item(), a.number()));
            case SPLIT -> making(statement, (s, a) -> new Claims.Split(s, a.item(), a.level(), a.number()));
            default -> throw new IllegalStateException(statement.kind().word());
        };
    }

    private Statement making(Rule.Statement statement, Made claim) {
        Named group = name(statement, Role.GROUP);
        Named item = name(statement, Role.ITEM);
        Named tier = name(statement, Role.TIER);
        Named level = name(statement, Role.LEVEL);
        List<Compiled<List<StepDetail.Band>>> parts = statement.kind() == StatementKind.AWARD
                ? BandParts.of(statement.get(Role.YUAN), expressions)
                : List.of();
        Compiled<Quantity> number = statement
                .argument(Role.YUAN)
                .or(() -> statement.argument(Role.SHARE))
                .map(expressions::number)
                .orElse(NO_NUMBER);
        Compiled<Window> window =
                statement.argument(Role.WINDOW).map(expressions::window).orElse(null);
        return firing -> {
            Scope scope = firing.scope();
            Arguments arguments = new Arguments(
                    group == null ? "" : group.in(scope),
                    item == null ? "" : item.in(scope),
                    tier == null ? null : tier.in(scope),
                    level == null ? "" : level.in(scope),
                    BandParts.of(parts, scope),
                    number.in(scope),
                    window == null ? null : window.in(scope));
            firing.recorder().claim(claim.of(firing.recorder().source(firing), arguments));
        };
    }

    private @Nullable Named name(Rule.Statement statement, Role role) {
        return statement.argument(role).map(n -> Named.of(expressions.text(n))).orElse(null);
    }
}
