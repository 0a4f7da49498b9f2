package io.tidu.internal.guide.deadline;

import io.tidu.internal.evaluate.Entry;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.ExpressionCompiler;
import io.tidu.internal.evaluate.Scope;
import io.tidu.internal.evaluate.Window;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.Fields;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The windows that rules of a pack write, worked out as the engine does. Those that depend on a row are not known. */
final class Windows {
    /** No window ends for want of an evaluation date that is late enough. */
    private static final LocalDate LATE = LocalDate.of(9999, 12, 31);

    private final Concerned firm;
    private final ExpressionCompiler compiler;

    Windows(Concerned firm, PolicyPack pack) {
        this.firm = firm;
        this.compiler = ExpressionCompiler.ofPack(
                firm.knowledge(),
                pack.manifest().id() + "/" + pack.manifest().version(),
                name -> Objects.requireNonNull(pack.folder().tables().get(name), name));
    }

    /** The window of a count or sum that moves with the evaluation date. */
    Optional<Window> moving(Expression count) {
        return written(count)
                .filter(w -> w.operation() != Operator.SINCE && w.operation() != Operator.BEFORE)
                .map(w -> compiler.window(w).in(Scope.of(firm.facts(firm.on()))));
    }

    /** The last day of the window of a count or sum that begins on the day of an entry, for the rule's such pattern. */
    Optional<LocalDate> since(Rule rule, Expression count, Entry entry) {
        Fields[] subjects = new Fields[rule.patterns().size()];
        Arrays.fill(subjects, entry);
        EvaluationContext later = firm.facts(LATE);
        return written(count)
                .filter(w -> w.operation() == Operator.SINCE)
                .map(w -> compiler.window(w).in(Scope.of(later, subjects)).to().single())
                .map(day -> LocalDate.ofEpochDay(day.toInt()))
                .filter(day -> day.isBefore(LATE));
    }

    private static Optional<Expression> written(Expression count) {
        return count.operands().stream()
                .filter(o -> o.kind() == ValueKind.WINDOW)
                .filter(o -> o.all().noneMatch(n -> n.operation() == Operator.SUBJECT && n.kind() == ValueKind.ROW))
                .findFirst();
    }
}
