package io.tidu.internal.evaluate;

import io.tidu.internal.policy.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * An expression that comes to the same whatever the enterprise is: a limit looked up by a word. It is worked out when
 * rules are loaded, and still costs its steps and tells which rows it looks up each time it is asked for.
 *
 * @param value what it comes to
 * @param steps what it costs
 * @param looked what it looks up
 * @param <T> the kind of value
 */
public record Fixed<T>(T value, long steps, List<LookUp> looked) implements Compiled<T> {

    /** A look-up with fixed inputs. */
    record LookUp(Table table, List<Table.Argument> arguments) {}

    /** Copies the list. */
    public Fixed {
        looked = List.copyOf(looked);
    }

    /** A value that nothing is looked up for. */
    static <T> Fixed<T> of(T value) {
        return new Fixed<>(value, 0, List.of());
    }

    @Override
    public T in(Scope scope) {
        EvaluationContext firm = scope.firm();
        if (steps != 0) {
            firm.limit().spend(steps);
        }
        if (firm.isWatched()) {
            looked.forEach(l -> firm.watch().lookedUp(l.table(), l.arguments()));
        }
        return value;
    }

    /** Works out an expression that depends on no enterprise; as it is if that fails, so that it fails when it runs. */
    static <T> Compiled<T> fold(Compiled<T> expression, ReferenceData knowledge) {
        List<LookUp> looked = new ArrayList<>();
        EvaluationListener noting = new EvaluationListener() {
            @Override
            public void lookedUp(Table table, List<Table.Argument> arguments) {
                looked.add(new LookUp(table, arguments));
            }
        };
        WorkLimit work = WorkLimit.none();
        try {
            T value = expression.in(Scope.of(EvaluationContext.ofNobody(knowledge, work, noting)));
            return new Fixed<>(value, work.steps(), looked);
        } catch (ArithmeticException | IllegalStateException | IllegalArgumentException failing) {
            return expression;
        }
    }
}
