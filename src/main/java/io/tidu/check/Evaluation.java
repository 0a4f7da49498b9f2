package io.tidu.check;

import io.tidu.evaluate.Filter;
import io.tidu.evaluate.Firm;
import io.tidu.evaluate.Window;
import io.tidu.model.Comparison;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.pack.rule.Kind;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.Operation;
import io.tidu.pack.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Works out expressions of one rule for one enterprise, so that a check can look for an enterprise without running
 * rules; what it then says, an engine decides. Entries of lists and targets of other rules are not known to it.
 *
 * @param firm the enterprise on a date
 * @param tables the tables of the rule's pack
 * @param rows the rows its patterns stand for, by the pattern's position
 */
record Evaluation(Firm firm, SortedMap<String, Table> tables, Map<Integer, Table.Row> rows) {

    /** A number; not known where it takes what is not known here. */
    Quantity number(Node node) {
        return switch (node.operation()) {
            case READ -> read(node);
            case DERIVED ->
                firm.derived(
                        node.name(),
                        node.operands().stream().skip(1).map(this::number).toList());
            case YEARS_AGO -> firm.yearsAgo(node.name(), years(node));
            case SUM -> firm.sum(node.name(), years(node));
            case MEAN -> firm.mean(node.name(), years(node));
            case LEAST -> firm.least(node.name(), years(node));
            case GROWTH -> firm.growth(node.name(), years(node));
            case DAYS_SINCE -> firm.daysSince(node.name());
            case COUNT -> firm.count(node.name(), filter(node), window(node));
            case TOTAL -> firm.total(node.name(), node.names().get(1), filter(node), window(node));
            case RECORDED -> firm.recorded(node.name());
            case TABLE_VALUE -> table(node).value(node.names().get(1), arguments(node));
            case TABLE_POINTS -> table(node).points(arguments(node));
            case PLUS -> number(node.operand(0)).plus(number(node.operand(1)));
            case MINUS -> number(node.operand(0)).minus(number(node.operand(1)));
            case TIMES -> number(node.operand(0)).times(number(node.operand(1)));
            case OVER -> number(node.operand(0)).over(number(node.operand(1)), "");
            case BEST ->
                node.operands().stream().map(this::number).reduce(Quantity::max).orElseThrow();
            case LOWEST ->
                node.operands().stream().map(this::number).reduce(Quantity::min).orElseThrow();
            default -> Quantity.unknown(Evidence.NONE);
        };
    }

    /** Whether a condition holds; undetermined where it takes what is not known here. */
    Judgement condition(Node node) {
        return switch (node.operation()) {
            case AND -> condition(node.operand(0)).and(condition(node.operand(1)));
            case OR -> condition(node.operand(0)).or(condition(node.operand(1)));
            case NOT -> condition(node.operand(0)).negate();
            case FLAG -> Judgement.of(Boolean.parseBoolean(node.name()));
            case READ -> flag(node);
            case HOLDS -> firm.holds(text(node.operand(1)));
            case COMPARE -> number(node.operand(0)).compare(Comparison.valueOf(node.name()), number(node.operand(1)));
            case SAME_TEXT -> text(node.operand(0)).same(text(node.operand(1)));
            case SAME_FLAG -> same(condition(node.operand(0)), condition(node.operand(1)));
            case IN ->
                node.names().stream()
                        .map(t -> text(node.operand(0)).same(Term.of(t)))
                        .reduce(Judgement.NOT_MET, Judgement::or);
            default -> Judgement.open(Evidence.missing(""));
        };
    }

    private static Judgement same(Judgement left, Judgement right) {
        return left.and(right).or(left.negate().and(right.negate()));
    }

    Term text(Node node) {
        if (node.operation() == Operation.TEXT) {
            return Term.of(node.name());
        }
        Table.Row row = node.operation() == Operation.READ ? row(node.operand(0)) : null;
        if (row != null) {
            return row.cell(node.name()) instanceof Table.Cell.Text text
                    ? Term.of(text.value())
                    : Term.unknown(Evidence.NONE);
        }
        return node.operation() == Operation.READ && node.operand(0).kind() == Kind.ENTERPRISE
                ? firm.text(node.name())
                : Term.unknown(Evidence.missing(""));
    }

    private Judgement flag(Node node) {
        Table.Row row = row(node.operand(0));
        if (row != null) {
            return Judgement.of(row.cell(node.name()) instanceof Table.Cell.Flag flag && flag.value());
        }
        return node.operand(0).kind() == Kind.ENTERPRISE
                ? firm.flag(node.name())
                : Judgement.open(Evidence.missing(""));
    }

    private Quantity read(Node node) {
        Table.Row row = row(node.operand(0));
        if (row != null) {
            return row.cell(node.name()) instanceof Table.Cell.Number number
                    ? Quantity.of(number.value())
                    : Quantity.unknown(Evidence.NONE);
        }
        return node.operand(0).kind() == Kind.ENTERPRISE ? firm.number(node.name()) : Quantity.unknown(Evidence.NONE);
    }

    private Table.@Nullable Row row(Node subject) {
        return subject.kind() == Kind.ROW ? rows.get(subject.index()) : null;
    }

    private Quantity years(Node node) {
        return node.operands().size() == 1 ? Quantity.of(1) : number(node.operand(1));
    }

    private @Nullable Filter filter(Node node) {
        if (node.operands().size() < 2) {
            return null;
        }
        Node by = node.operand(1);
        Table.Row row = row(by);
        if (row != null) {
            return row::matches;
        }
        Table table = tables.get(by.operation() == Operation.TABLE ? by.name() : "");
        return table == null ? null : table::matches;
    }

    private @Nullable Window window(Node node) {
        if (node.operands().size() < 3) {
            return null;
        }
        Node window = node.operand(2);
        return switch (window.operation()) {
            case LAST_DAYS -> firm.lastDays(number(window.operand(0)));
            case LAST_YEARS -> firm.lastYears(number(window.operand(0)));
            case CALENDAR_YEARS -> firm.calendarYears(number(window.operand(0)));
            default -> firm.today();
        };
    }

    private Table table(Node node) {
        return java.util.Objects.requireNonNull(tables.get(node.name()));
    }

    private List<Table.Argument> arguments(Node lookUp) {
        List<Table.Argument> arguments = new ArrayList<>();
        for (Node operand : lookUp.operands()) {
            arguments.add(
                    switch (operand.kind()) {
                        case TEXT -> new Table.Argument.Text(text(operand));
                        case FLAG -> new Table.Argument.Flag(condition(operand));
                        default -> new Table.Argument.Number(number(operand));
                    });
        }
        return arguments;
    }
}
