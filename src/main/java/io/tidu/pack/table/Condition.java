package io.tidu.pack.table;

import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Verdict;
import java.util.Optional;

/**
 * What one input cell of a row asks for.
 *
 * @param position the input's position among the table's inputs
 * @param input the input's name
 * @param match how the value must stand to the cell
 * @param cell the cell
 */
record Condition(int position, String input, Match match, Table.Cell cell) {

    Judgement judge(Fields fields) {
        if (cell instanceof Table.Cell.Text text) {
            return fields.text(input).same(Term.of(text.value()));
        }
        if (cell instanceof Table.Cell.Number number) {
            return fields.number(input).compare(match.comparison(), Quantity.of(number.value()));
        }
        return holds(fields.flag(input));
    }

    /**
     * Met or not met if all that the argument can be agrees, else open.
     *
     * @throws IllegalArgumentException if the argument is of another kind than the cell
     */
    Verdict judge(Table.Argument argument) {
        if (cell instanceof Table.Cell.Text text && argument instanceof Table.Argument.Text given) {
            return given.value().same(Term.of(text.value())).verdict();
        }
        if (cell instanceof Table.Cell.Number number && argument instanceof Table.Argument.Number given) {
            // Without its evidence: sources that disagree may still all lie in the same band.
            Quantity interval = new Quantity(given.value().low(), given.value().high(), Evidence.NONE, null);
            return interval.compare(match.comparison(), Quantity.of(number.value()))
                    .verdict();
        }
        if (cell instanceof Table.Cell.Flag && argument instanceof Table.Argument.Flag given) {
            return holds(given.value()).verdict();
        }
        throw new IllegalArgumentException("input " + input + " needs another kind of argument than " + argument);
    }

    Optional<Table.Edge> edge() {
        return cell instanceof Table.Cell.Number number && match != Match.IS
                ? Optional.of(new Table.Edge(position, input, match, number.value()))
                : Optional.empty();
    }

    private Judgement holds(Judgement given) {
        return cell instanceof Table.Cell.Flag flag && flag.value() ? given : given.negate();
    }
}
