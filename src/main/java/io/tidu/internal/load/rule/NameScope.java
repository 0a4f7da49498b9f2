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
    private @Nullable Binding current;

    private NameScope(List<String> parameters) {
        this.parameters = List.copyOf(parameters);
    }

    /** An empty scope for a rule. */
    static NameScope ofRule() {
        return new NameScope(List.of());
    }

    /** A scope in which bare names are facts of the enterprise or parameters. */
    static NameScope ofFormula(List<String> parameters) {
        NameScope scope = new NameScope(parameters);
        scope.current = new Binding(0, ValueKind.ENTERPRISE, null, null);
        return scope;
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
