package io.tidu.internal.policy.expression;

import io.tidu.diagnostic.Place;
import io.tidu.model.Unit;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A resolved expression: an operation of the closed list, its operands, and the fixed names it uses.
 *
 * @param operation what it does
 * @param kind the kind of its value
 * @param unit the unit of a number, {@link Unit#NONE} if none is known
 * @param index the position of a pattern or parameter, else 0
 * @param names fixed names: a fact, table, column, comparison or text
 * @param operands what it works on
 * @param place where it was written
 */
public record Expression(
        Operator operation,
        ValueKind kind,
        Unit unit,
        int index,
        List<String> names,
        List<Expression> operands,
        Place place) {
    /** Copies the lists. */
    public Expression {
        // One text for each name, so that who looks it up in a row finds it without comparing characters.
        names = names.stream().map(String::intern).toList();
        operands = List.copyOf(operands);
    }

    /** Without unit or index. */
    public static Expression of(
            Operator operation, ValueKind kind, Place place, List<String> names, List<Expression> operands) {
        return new Expression(operation, kind, Unit.NONE, 0, names, operands, place);
    }

    /** A number in a unit. */
    public static Expression number(
            Operator operation, Unit unit, Place place, List<String> names, List<Expression> operands) {
        return new Expression(operation, ValueKind.NUMBER, unit, 0, names, operands, place);
    }

    /** The only or first fixed name. */
    public String name() {
        return names.get(0);
    }

    /** Its operands one by one. */
    public Expression operand(int position) {
        return operands.get(position);
    }

    /** This node and all below it. */
    public Stream<Expression> all() {
        return Stream.concat(Stream.of(this), operands.stream().flatMap(Expression::all));
    }

    /** Does something with this node and all below it. */
    public void visit(Consumer<Expression> visitor) {
        visitor.accept(this);
        operands.forEach(o -> o.visit(visitor));
    }
}
