package io.tidu.internal.evaluate;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Nesting;
import io.tidu.model.Comparison;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import java.util.List;
import java.util.function.BinaryOperator;

/** What conditions mean, in four-valued logic. */
final class ConditionCompiler {
    private final ExpressionCompiler expressions;

    ConditionCompiler(ExpressionCompiler expressions) {
        this.expressions = expressions;
    }

    Compiled<Judgement> compile(Expression node) {
        return switch (node.operation()) {
            case FLAG -> Fixed.of(Judgement.of(Boolean.parseBoolean(node.name())));
            case READ -> read(node);
            case HOLDS -> holds(node);
            case COMPARE -> compare(node);
            case SAME_TEXT -> sameText(node);
            case SAME_FLAG -> sameFlag(node);
            case IN -> in(node);
            case AND -> all(node, Judgement.MET, Judgement::and);
            case OR -> all(node, Judgement.NOT_MET, Judgement::or);
            case NOT -> {
                Compiled<Judgement> condition = expressions.condition(node.operand(0));
                yield scope -> condition.in(scope).negate();
            }
            default -> throw new IllegalStateException(node.operation().name());
        };
    }

    private static Compiled<Judgement> read(Expression node) {
        String name = node.name();
        if (node.operands().isEmpty() || node.operand(0).kind() == ValueKind.ENTERPRISE) {
            return scope -> scope.firm().flag(name);
        }
        int subject = node.operand(0).index();
        return scope -> scope.subject(subject).flag(name);
    }

    private Compiled<Judgement> holds(Expression node) {
        Compiled<Term> title = expressions.text(node.operand(1));
        return scope -> scope.firm().holds(title.in(scope));
    }

    private Compiled<Judgement> compare(Expression node) {
        Comparison comparison = Comparison.valueOf(node.name());
        Compiled<Quantity> left = expressions.number(node.operand(0));
        Compiled<Quantity> right = expressions.number(node.operand(1));
        return scope -> left.in(scope).compare(comparison, right.in(scope));
    }

    private Compiled<Judgement> sameText(Expression node) {
        Compiled<Term> left = expressions.text(node.operand(0));
        Compiled<Term> right = expressions.text(node.operand(1));
        return scope -> left.in(scope).same(right.in(scope));
    }

    private Compiled<Judgement> sameFlag(Expression node) {
        Compiled<Judgement> one = expressions.condition(node.operand(0));
        Compiled<Judgement> two = expressions.condition(node.operand(1));
        return scope -> {
            Judgement left = one.in(scope);
            Judgement right = two.in(scope);
            return left.and(right).or(left.negate().and(right.negate()));
        };
    }

    private Compiled<Judgement> in(Expression node) {
        Compiled<Term> text = expressions.text(node.operand(0));
        List<Term> words = node.names().stream().map(Term::of).toList();
        return scope -> {
            Term given = text.in(scope);
            Judgement any = Judgement.NOT_MET;
            for (int i = 0; i < words.size(); i++) {
                any = any.or(given.same(words.get(i)));
            }
            return any;
        };
    }

    /** A chain of one operator is gone through from its start, however deep it is written. */
    private Compiled<Judgement> all(Expression node, Judgement start, BinaryOperator<Judgement> operator) {
        List<Compiled<Judgement>> parts = Nesting.chain(node, node.operation())
                .map(expressions::condition)
                .toList();
        return scope -> {
            Judgement all = start;
            for (int i = 0; i < parts.size(); i++) {
                all = operator.apply(all, parts.get(i).in(scope));
            }
            return all;
        };
    }
}
