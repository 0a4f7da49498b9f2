package io.tidu.internal.search;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.table.ColumnMatch;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes entries of lists, so that a count or total has a given value. Not thread-safe. */
final class Entries {
    private static final int MOST = 300;

    private final Situation situation;
    private final int way;

    Entries(Situation situation, int way) {
        this.situation = situation;
        this.way = way;
    }

    /** Adds entries that match, until there are as many or their sum is as much; never takes any away. */
    boolean give(Expression node, Exact value) {
        FactDefinition list = situation.knowledge().facts().get(node.name());
        situation.entries(node.name());
        Exact now = situation.evaluation().number(node).single();
        if (list == null || now == null || now.compareTo(value) > 0) {
            return false;
        }
        Exact more = value.minus(now);
        if (more.signum() == 0) {
            return true;
        }
        boolean isTotal = node.operation() == Operator.TOTAL;
        if (!isTotal && (!more.isWhole() || more.compareTo(Exact.of(MOST)) > 0)) {
            return false;
        }
        List<FactValue.Fields> entries = new ArrayList<>(situation.entries(node.name()));
        for (int i = 0; i < (isTotal ? 1 : more.toInt()); i++) {
            SortedMap<String, FactValue> fields = fields(list, row(node), i);
            if (isTotal) {
                FactValue.Number amount = Situation.number(more);
                if (amount == null) {
                    return false;
                }
                fields.put(node.names().get(1), amount);
            }
            entries.add(new FactValue.Fields(fields));
        }
        situation.put(node.name(), new FactValue.Entries(entries));
        return true;
    }

    /** Adds a certificate, or takes all away. */
    boolean hold(Expression holds, boolean held) {
        String titles = BuiltInFacts.TITLES.fact();
        FactDefinition list = situation.knowledge().facts().get(titles);
        List<FactValue.Fields> entries = new ArrayList<>(situation.entries(titles));
        String title = situation.evaluation().text(holds.operand(1)).text();
        if (held && list != null && title != null) {
            SortedMap<String, FactValue> fields = fields(list, null, 0);
            fields.put("title", new FactValue.Text(title));
            entries.add(new FactValue.Fields(fields));
            situation.put(titles, new FactValue.Entries(entries));
        }
        return true;
    }

    private @Nullable TableRow row(Expression node) {
        if (node.operands().size() < 2) {
            return null;
        }
        Expression by = node.operand(1);
        if (by.operation() == Operator.TABLE) {
            List<TableRow> rows = situation.pack().table(by.name()).rows();
            return rows.isEmpty() ? null : rows.get((way >> 3) % rows.size());
        }
        return by.kind() == ValueKind.ROW ? situation.rows().get(by.index()) : null;
    }

    private SortedMap<String, FactValue> fields(FactDefinition list, @Nullable TableRow row, int number) {
        SortedMap<String, FactValue> fields = new TreeMap<>();
        for (FactDefinition field : list.fields().values()) {
            FactValue value = value(list, field, number);
            if (value != null) {
                fields.put(field.name(), value);
            }
        }
        if (row != null) {
            list.fields().keySet().forEach(f -> match(row, f, fields));
        }
        return fields;
    }

    /** Something for each field, so that no entry is half known. */
    private @Nullable FactValue value(FactDefinition list, FactDefinition field, int number) {
        FactDefinition.Entries dates = list.entries();
        LocalDate on = situation.on();
        boolean first = (way & 4) == 0;
        return switch (field.type()) {
            case CHOICE ->
                new FactValue.Text(
                        first ? field.values().firstKey() : field.values().lastKey());
            case FLAG -> new FactValue.Flag(!first);
            case DATE -> {
                boolean isEnd = dates != null && field.name().equals(dates.until());
                if (isEnd) {
                    yield dates != null && dates.openEnded() ? null : new FactValue.Day(on.plusYears(1));
                }
                yield new FactValue.Day(on.minusDays(1 + number));
            }
            default -> null;
        };
    }

    private static void match(TableRow row, String field, SortedMap<String, FactValue> fields) {
        if (row.cell(field) instanceof Table.Cell.Text text) {
            fields.put(field, new FactValue.Text(text.value()));
        } else if (row.cell(field) instanceof Table.Cell.Flag flag) {
            fields.put(field, new FactValue.Flag(flag.value()));
        }
        for (ColumnMatch match : ColumnMatch.values()) {
            if (row.cell(field + "." + match.word()) instanceof Table.Cell.Number edge) {
                Exact value = switch (match) {
                    case OVER -> edge.value().plus(Exact.ONE);
                    case BELOW -> edge.value().minus(Exact.ONE);
                    default -> edge.value();
                };
                FactValue.Number number = Situation.number(value);
                if (number != null) {
                    fields.put(field, number);
                }
            }
        }
    }
}
