package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.Scope;
import java.util.Map;

/**
 * Which of the decided targets a statement speaks of: the one that the rule writes, or the one that a row names.
 *
 * @param written the number of the target that is written, else -1
 * @param name how to read its name
 * @param numbers the numbers of all targets, by name
 */
record TargetNumber(int written, Named name, Map<String, Integer> numbers) {
    static TargetNumber of(Named name, Map<String, Integer> numbers) {
        return new TargetNumber(name.written() == null ? -1 : number(name.written(), numbers), name, numbers);
    }

    /**
     * The number.
     *
     * @throws IllegalStateException if the cell is blank, or names no target that is decided
     */
    int in(Scope scope) {
        return written >= 0 ? written : number(name.in(scope), numbers);
    }

    private static int number(String target, Map<String, Integer> numbers) {
        Integer number = numbers.get(target);
        if (number == null) {
            throw new IllegalStateException("no target of this pack: " + target);
        }
        return number;
    }
}
