package io.tidu.internal.load.rule;

import io.tidu.internal.policy.expression.ValueKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that are bound at a point of a rule or formula. */
final class NameScope {
    private final Map<String, Binding> bindings = new LinkedHashMap<>();
    private final List<String> parameters;
    private final boolean ofYear;
    private @Nullable Binding current;

    private NameScope(List<String> parameters, boolean ofYear) {
        this.parameters = List.copyOf(parameters);
        this.ofYear = ofYear;
    }

    /** An empty scope for a rule. */
    static NameScope ofRule() {
        return new NameScope(List.of(), false);
    }

    /**
     * A scope in which bare names are facts of the enterprise or parameters.
     *
     * @param ofYear whether the formula is worked out for one fiscal year
     */
    static NameScope ofFormula(List<String> parameters, boolean ofYear) {
        NameScope scope = new NameScope(parameters, ofYear);
        scope.current = new Binding(0, ValueKind.ENTERPRISE, null, null);
        return scope;
    }

    /** Whether yearly facts mean the figure of the year that a formula is worked out for. */
    boolean isOfYear() {
        return ofYear;
    }

    void bind(String name, Binding binding) {
        bindings.put(name, binding);
    }

    /** Within a pattern's brackets bare names are its members; null outside of patterns. */
    void enter(@Nullable Binding binding) {
        current = binding;
    }

    @Nullable
    Binding current() {
        return current;
    }

    @Nullable
    Binding bound(String name) {
        return bindings.get(name);
    }

    List<String> names() {
        return List.copyOf(bindings.keySet());
    }

    List<String> parameters() {
        return parameters;
    }
}
