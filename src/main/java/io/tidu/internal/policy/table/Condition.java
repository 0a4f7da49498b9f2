package io.tidu.internal.policy.table;

import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Verdict;
import java.util.Optional;

/** What one input cell of a row asks for. Immutable and safe to share between threads. */
public final class Condition {
    private final int position;
    private final String input;
    private final ColumnMatch match;
    private final Table.Cell cell;
    /** The cell as a text or number, made once. */
    private final Term text;

    private final Quantity number;

    /**
     * A condition.
     *
     * @param position the input's position among the table's inputs
     * @param input the input's name
     * @param match how the value must stand to the cell
     * @param cell the cell
     */
    public Condition(int position, String input, ColumnMatch match, Table.Cell cell) {
        this.position = position;
        this.input = input;
        this.match = match;
        this.cell = cell;
        this.text = Term.of(cell instanceof Table.Cell.Text word ? word.value() : "");
        this.number = cell instanceof Table.Cell.Number figure ? Quantity.of(figure.value()) : Quantity.of(0);
    }

    int position() {
        return position;
    }

    Table.Cell cell() {
        return cell;
    }

    ColumnMatch match() {
        return match;
    }

    Judgement judge(Fields fields) {
        if (cell instanceof Table.Cell.Text) {
            return fields.text(input).same(text);
        }
        if (cell instanceof Table.Cell.Number) {
            return fields.number(input).compare(match.comparison(), number);
        }
        return holds(fields.flag(input));
    }

    /**
     * Met or not met if all that the argument can be agrees, else open.
     *
     * @throws IllegalArgumentException if the argument is of another kind than the cell
     */
    Verdict judge(Table.Argument argument) {
        if (cell instanceof Table.Cell.Text && argument instanceof Table.Argument.Text given) {
            return given.value().same(text).verdict();
        }
        if (cell instanceof Table.Cell.Number && argument instanceof Table.Argument.Number given) {
            // Without its evidence: sources that disagree may still all lie in the same band.
            Quantity interval = given.value().evidence().isEmpty()
                    ? given.value()
                    : new Quantity(given.value().low(), given.value().high(), Evidence.NONE, null);
            return interval.compare(match.comparison(), number).verdict();
        }
        if (cell instanceof Table.Cell.Flag && argument instanceof Table.Argument.Flag given) {
            return holds(given.value()).verdict();
        }
        throw new IllegalArgumentException("input " + input + " needs another kind of argument than " + argument);
    }

    Optional<Table.Edge> edge() {
        return cell instanceof Table.Cell.Number figure && match != ColumnMatch.IS
                ? Optional.of(new Table.Edge(position, input, match, figure.value()))
                : Optional.empty();
    }

    private Judgement holds(Judgement given) {
        return cell instanceof Table.Cell.Flag flag && flag.value() ? given : given.negate();
    }
}
