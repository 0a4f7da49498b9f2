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
    private final Map<String, DerivedFact> derived = new HashMap<>();
    private final Map<String, Integer> slots = new ConcurrentHashMap<>();
    private final AtomicInteger slotCount = new AtomicInteger();

    /**
     * Compiles the formulas.
     *
     * @param facts the declared facts by name
     * @param formulas the resolved formulas of derived facts by name; none refers to itself, however indirectly
     */
    public ReferenceData(Map<String, FactDefinition> facts, Map<String, Expression> formulas) {
        this.facts = Map.copyOf(facts);
        this.formulas = Map.copyOf(formulas);
        ExpressionCompiler compiler = ExpressionCompiler.ofFormulas(this);
        formulas.keySet().forEach(name -> derived.put(name, new DerivedFact(name)));
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
