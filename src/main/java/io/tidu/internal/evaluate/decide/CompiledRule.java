package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.Compiled;
import io.tidu.internal.evaluate.ExpressionCompiler;
import io.tidu.internal.evaluate.RowFact;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.model.Judgement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule ready to fire. Immutable and safe to share between threads.
 *
 * <p>A pattern lets its subject through unless a condition is certainly not met; what is stated then is stated under
 * the conditions as far as they are known. So a rule over a missing fact fires, and states that its clause is
 * undetermined: by construction it can't vanish.
 */
public final class CompiledRule {
    private final Rule rule;
    private final List<Pattern> patterns;
    private final List<Compiled<Judgement>> gate;
    private final List<Statement> statements;
    private final int conditions;

    /**
     * A pattern.
     *
     * @param kind what it matches
     * @param source the list of an entry, else null
     * @param rows the rows of a table, empty for other kinds
     * @param name the name of a target, else null
     * @param conditions what must not certainly fail
     * @param first the position of its first condition among all of the rule's
     */
    record Pattern(
            ValueKind kind,
            @Nullable String source,
            List<RowFact> rows,
            @Nullable Expression name,
            List<Compiled<Judgement>> conditions,
            int first) {}

    private CompiledRule(
            Rule rule,
            List<Pattern> patterns,
            List<Compiled<Judgement>> gate,
            List<Statement> statements,
            int conditions) {
        this.rule = rule;
        this.patterns = patterns;
        this.gate = gate;
        this.statements = statements;
        this.conditions = conditions;
    }

    static CompiledRule of(RulePlan plan, FindingOrder order) {
        Rule rule = plan.rule();
        List<Pattern> patterns = new ArrayList<>();
        List<Compiled<Judgement>> gate = new ArrayList<>();
        int conditions = 0;
        for (int i = 0; i < rule.patterns().size(); i++) {
            Rule.Pattern pattern = rule.patterns().get(i);
            List<Compiled<Judgement>> held = new ArrayList<>();
            for (Expression condition : pattern.constraints()) {
                Compiled<Judgement> compiled = plan.expressions().condition(condition);
                held.add(compiled);
                if (!ExpressionCompiler.readsSubjects(condition)) {
                    gate.add(compiled);
                }
            }
            patterns.add(new Pattern(
                    pattern.kind(),
                    pattern.kind() == ValueKind.ENTRY ? pattern.source() : null,
                    pattern.kind() == ValueKind.ROW ? plan.rows(i) : List.of(),
                    pattern.targetName(),
                    List.copyOf(held),
                    conditions));
            conditions += held.size();
        }
        return new CompiledRule(
                rule, List.copyOf(patterns), List.copyOf(gate), new StatementCompiler(plan, order).all(), conditions);
    }

    /** The rule as resolved. */
    public Rule rule() {
        return rule;
    }

    List<Pattern> patterns() {
        return patterns;
    }

    List<Statement> statements() {
        return statements;
    }

    /** How many conditions its patterns have together. */
    int conditions() {
        return conditions;
    }

    /** Whether its patterns ask anything of the enterprise alone. */
    public boolean hasGate() {
        return !gate.isEmpty();
    }

    /**
     * Whether what its patterns ask of the enterprise alone may hold.
     *
     * @throws RuleFailure if that can't be worked out, or a bound is met
     */
    public boolean mayFire(Recorder recorder) {
        try {
            recorder.firm().limit().spend(1);
            for (int i = 0; i < gate.size(); i++) {
                if (!gate.get(i).in(recorder.scope()).isPossible()) {
                    return false;
                }
            }
            return true;
        } catch (RuntimeException e) {
            throw RuleFailure.of(rule, e);
        }
    }
}
