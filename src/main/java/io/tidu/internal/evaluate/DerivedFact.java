package io.tidu.internal.evaluate;

import io.tidu.model.Quantity;

/** A derived fact and how it is computed. */
final class DerivedFact {
    private final String name;
    private volatile Compiled<Quantity> formula = scope -> {
        throw new IllegalStateException("a formula that is not compiled yet");
    };

    DerivedFact(String name) {
        this.name = name;
    }

    void computedBy(Compiled<Quantity> compiled) {
        formula = compiled;
    }

    /** What it comes to for an enterprise; doubts about figures without a name are told of it. */
    Quantity of(EvaluationContext firm, Quantity... parameters) {
        firm.limit().spend(1);
        return formula.in(Scope.of(firm, parameters)).about(name);
    }
}
