package io.tidu.internal.evaluate;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.vocabulary.FactDefinition;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What expressions may refer to beside an enterprise's own facts: what facts there are, and how derived facts are
 * computed. Safe to share between threads.
 */
public final class ReferenceData {
    private final Map<String, FactDefinition> facts;
    private final Map<String, Expression> formulas;
    private final Map<String, FactDefinition.Range> ranges;
    private final Map<String, DerivedFact> derived = new HashMap<>();
    private final Map<String, Integer> slots = new ConcurrentHashMap<>();
    private final AtomicInteger slotCount = new AtomicInteger();

    /**
     * Compiles the formulas of figures that can be anything.
     *
     * @param facts the declared facts by name
     * @param formulas the resolved formulas of derived facts by name; none refers to itself, however indirectly
     */
    public ReferenceData(Map<String, FactDefinition> facts, Map<String, Expression> formulas) {
        this(facts, formulas, Map.of());
    }

    /**
     * Compiles the formulas.
     *
     * @param ranges what derived facts can be at all, by name; others can be anything
     */
    public ReferenceData(
            Map<String, FactDefinition> facts,
            Map<String, Expression> formulas,
            Map<String, FactDefinition.Range> ranges) {
        this.facts = Map.copyOf(facts);
        this.formulas = Map.copyOf(formulas);
        this.ranges = Map.copyOf(ranges);
        ExpressionCompiler compiler = ExpressionCompiler.ofFormulas(this);
        formulas.forEach((name, formula) -> derived.put(name, new DerivedFact(name, formula.unit(), ranges.get(name))));
        formulas.forEach((name, formula) -> derived(name).computedBy(compiler.number(formula)));
    }

    /** The declared facts by name. */
    public Map<String, FactDefinition> facts() {
        return facts;
    }

    /** The resolved formulas of derived facts by name. */
    public Map<String, Expression> formulas() {
        return formulas;
    }

    /** What derived facts can be at all, by name of those that say so. */
    public Map<String, FactDefinition.Range> ranges() {
        return ranges;
    }

    boolean isDerived(String name) {
        return derived.containsKey(name);
    }

    DerivedFact derived(String name) {
        return Objects.requireNonNull(derived.get(name), name);
    }

    /** Where what an expression comes to is remembered: one place for expressions that mean the same. */
    int slot(String meaning) {
        return slots.computeIfAbsent(meaning, m -> slotCount.getAndIncrement());
    }

    int slots() {
        return slotCount.get();
    }
}
