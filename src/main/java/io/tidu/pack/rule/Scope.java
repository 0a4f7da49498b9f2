package io.tidu.pack.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that are bound at a point of a rule or formula. */
final class Scope {
    private final Map<String, Binding> bindings = new LinkedHashMap<>();
    private final List<String> parameters;
    private @Nullable Binding current;

    private Scope(List<String> parameters) {
        this.parameters = List.copyOf(parameters);
    }

    /** An empty scope for a rule. */
    static Scope ofRule() {
        return new Scope(List.of());
    }

    /** A scope in which bare names are facts of the enterprise or parameters. */
    static Scope ofFormula(List<String> parameters) {
        Scope scope = new Scope(parameters);
        scope.current = new Binding(0, Kind.ENTERPRISE, null, null);
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
