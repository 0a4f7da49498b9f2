package io.tidu.internal.evaluate;

/**
 * An expression that depends on the enterprise and the date alone: worked out once for each, wherever rules state it.
 * Finding it again costs the steps that working it out did.
 *
 * @param slot where it is remembered, the same for expressions that mean the same
 * @param expression how to work it out
 * @param <T> the kind of value
 */
record Remembered<T>(int slot, Compiled<T> expression) implements Compiled<T> {
    @Override
    public T in(Scope scope) {
        EvaluationContext firm = scope.firm();
        if (firm.isWatched()) {
            return expression.in(scope);
        }
        Memory memory = firm.memory(slot);
        Object found = memory.value(slot);
        if (found != null) {
            firm.limit().spend(memory.steps(slot));
            @SuppressWarnings("unchecked") // A slot belongs to one expression.
            T value = (T) found;
            return value;
        }
        long before = firm.limit().steps();
        T value = expression.in(scope);
        memory.keep(slot, value, firm.limit().steps() - before);
        return value;
    }
}
