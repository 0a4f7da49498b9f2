package io.tidu.internal.policy.rule;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.PackItem;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which items belong together, known before anything runs: what was paid for an item counts for its group, and an item
 * that is paid in instalments is never paid whole, even when the rule that says so does not apply today. A group
 * belongs to the pack that states it. Immutable and safe to share between threads.
 *
 * @param awardItems whose the items are
 * @param bestOf the items of each group of which only the greatest is paid
 * @param together the items of each group that is only counted together
 * @param inInstalments the items that are paid in instalments
 */
public record AwardGroups(
        AwardItems awardItems,
        SortedMap<PackItem, SortedSet<PackItem>> bestOf,
        SortedMap<PackItem, SortedSet<PackItem>> together,
        SortedSet<PackItem> inInstalments) {
    /** No groups. */
    public static final AwardGroups NONE =
            new AwardGroups(AwardItems.NONE, new TreeMap<>(), new TreeMap<>(), new TreeSet<>());

    /** Copies the collections. */
    public AwardGroups {
        bestOf = Collections.unmodifiableSortedMap(new TreeMap<>(bestOf));
        together = Collections.unmodifiableSortedMap(new TreeMap<>(together));
        inInstalments = Collections.unmodifiableSortedSet(new TreeSet<>(inInstalments));
    }

    /** Every item of a group, however it came into it; empty if there is no such group. */
    public SortedSet<PackItem> items(PackItem group) {
        SortedSet<PackItem> best = bestOf.getOrDefault(group, Collections.emptySortedSet());
        SortedSet<PackItem> counted = together.getOrDefault(group, Collections.emptySortedSet());
        if (best.isEmpty() || counted.isEmpty()) {
            return Collections.unmodifiableSortedSet(best.isEmpty() ? counted : best);
        }
        SortedSet<PackItem> items = new TreeSet<>(best);
        items.addAll(counted);
        return items;
    }

    /**
     * The groups that rules state.
     *
     * @param rules the rules of all packs in force
     * @param tables finds a table by pack and name
     * @param items whose the items are
     */
    public static AwardGroups of(
            Collection<Rule> rules, BiFunction<String, String, @Nullable Table> tables, AwardItems items) {
        return new Collected(tables, items).of(rules);
    }

    private static final class Collected {
        private final SortedMap<PackItem, SortedSet<PackItem>> bestOf = new TreeMap<>();
        private final SortedMap<PackItem, SortedSet<PackItem>> together = new TreeMap<>();
        private final SortedSet<PackItem> inInstalments = new TreeSet<>();
        private final AwardItems items;
        private final BiFunction<String, String, @Nullable Table> tables;

        Collected(BiFunction<String, String, @Nullable Table> tables, AwardItems items) {
            this.tables = tables;
            this.items = items;
        }

        AwardGroups of(Collection<Rule> rules) {
            rules.forEach(rule -> rule.statements().forEach(statement -> {
                switch (statement.kind()) {
                    case BEST_OF -> pairs(rule, statement, (group, item) -> add(bestOf, rule.pack(), group, item));
                    case TOGETHER -> pairs(rule, statement, (group, item) -> add(together, rule.pack(), group, item));
                    case INSTALMENT ->
                        pairs(rule, statement, (item, same) -> inInstalments.add(items.of(rule.pack(), item)));
                    default -> {
                        // says nothing of what belongs together
                    }
                }
            }));
            return new AwardGroups(items, bestOf, together, inInstalments);
        }

        private void add(SortedMap<PackItem, SortedSet<PackItem>> groups, String pack, String group, String item) {
            groups.computeIfAbsent(new PackItem(pack, group), g -> new TreeSet<>())
                    .add(items.of(pack, item));
        }

        /** The group of a statement, or its item if it names none, with its item, for every row they are read from. */
        private void pairs(Rule rule, Rule.Statement statement, BiConsumer<String, String> use) {
            Expression item = statement.get(Role.ITEM);
            Expression first = statement.argument(Role.GROUP).orElse(item);
            Expression second = item;
            Expression row = first.operation() == Operator.READ ? first : second;
            if (row.operation() != Operator.READ) {
                use.accept(first.name(), second.name());
                return;
            }
            Table table = tables.apply(rule.pack(), row.names().get(1));
            if (table != null) {
                for (TableRow one : table.rows()) {
                    String left = text(first, one);
                    String right = text(second, one);
                    if (left != null && right != null) {
                        use.accept(left, right);
                    }
                }
            }
        }

        private static @Nullable String text(Expression node, TableRow row) {
            if (node.operation() == Operator.TEXT) {
                return node.name();
            }
            return row.cell(node.name()) instanceof Table.Cell.Text text ? text.value() : null;
        }
    }
}
