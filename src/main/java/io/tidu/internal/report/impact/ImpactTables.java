package io.tidu.internal.report.impact;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.internal.impact.Change;
import io.tidu.internal.impact.Impact;
import io.tidu.internal.impact.ItemKey;
import io.tidu.internal.impact.ItemTotal;
import io.tidu.internal.impact.Standing;
import io.tidu.internal.impact.Sums;
import io.tidu.model.PackItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The money by item, tier and clause, and who moved from which standing to which, as tables of what differs. */
final class ImpactTables {
    private final ImpactWords words;
    private final Impact impact;
    private final Predicate<PackItem> isInternal;

    ImpactTables(ImpactWords words, Impact impact, Predicate<PackItem> isInternal) {
        this.words = words;
        this.impact = impact;
        this.isInternal = isInternal;
    }

    /** Each table below its heading; those without rows are left out. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        add("impact.by-item", moneyColumns("impact.item"), items(), blocks);
        add("impact.by-tier", moneyColumns("impact.tier"), tiers(), blocks);
        add("impact.by-clause", moneyColumns("impact.clause"), clauses(), blocks);
        add("impact.targets", moveColumns(), targets(), blocks);
        return blocks;
    }

    private void add(String heading, List<Table.Column> columns, List<List<Table.Cell>> rows, List<Block> blocks) {
        if (!rows.isEmpty()) {
            blocks.add(Block.Heading.of(3, words.text(heading)));
            blocks.add(new Block.TableBlock(new Table("", columns, rows, List.of())));
        }
    }

    private List<Table.Column> moneyColumns(String what) {
        return List.of(
                column(what, Table.Kind.TEXT, true),
                column("impact.before-money", Table.Kind.MONEY, false),
                column("impact.after-money", Table.Kind.MONEY, false),
                column("impact.difference", Table.Kind.MONEY, false),
                column("impact.gaining", Table.Kind.NUMBER, false),
                column("impact.losing", Table.Kind.NUMBER, false));
    }

    private Table.Column column(String id, Table.Kind kind, boolean wide) {
        return new Table.Column(words.text(id), kind, wide);
    }

    private List<List<Table.Cell>> items() {
        return impact.items().entrySet().stream()
                .filter(i -> isChange(i.getValue().sums())
                        || i.getValue().openBefore() != i.getValue().openAfter())
                .sorted(Comparator.comparing(i -> i.getValue().sums().difference()))
                .map(i -> money(item(i.getKey(), i.getValue()), i.getValue().sums()))
                .toList();
    }

    private Text item(ItemKey key, ItemTotal total) {
        Text label = Text.of(words.marked(words.item(key.pack(), key.item(), key.tier()), total.status()));
        long before = total.openBefore();
        long after = total.openAfter();
        return before == after
                ? label
                : Text.joined(
                        " ",
                        label,
                        Text.of(
                                words.text("impact.item-open", String.valueOf(before), String.valueOf(after)),
                                Text.Style.QUIET));
    }

    private List<List<Table.Cell>> tiers() {
        return impact.tiers().entrySet().stream()
                .filter(t -> isChange(t.getValue()))
                .sorted(Comparator.comparing(t -> t.getValue().difference()))
                .map(t -> money(Text.of(tier(t.getKey())), t.getValue()))
                .toList();
    }

    private String tier(PackItem tier) {
        return tier.equals(Impact.NO_TIER) ? words.text("impact.no-tier") : words.target(tier.pack(), tier.name());
    }

    private List<List<Table.Cell>> clauses() {
        return impact.clauses().entrySet().stream()
                .filter(c -> isChange(c.getValue()))
                .sorted(Comparator.comparing(c -> c.getValue().difference()))
                .map(c -> money(
                        Text.joined(
                                " ",
                                Text.of(words.clause(c.getKey())),
                                Text.of(words.pack(c.getKey().pack()), Text.Style.QUIET)),
                        c.getValue()))
                .toList();
    }

    private List<Table.Cell> money(Text what, Sums sums) {
        return List.of(
                Table.Cell.of(what),
                words.cell(sums.before()),
                words.cell(sums.after()),
                words.difference(sums.difference()),
                words.cell(sums.gaining()),
                words.cell(sums.losing()));
    }

    private static boolean isChange(Sums sums) {
        return sums.gaining() + sums.losing() > 0;
    }

    private List<Table.Column> moveColumns() {
        return List.of(
                column("impact.target-name", Table.Kind.TEXT, true),
                column("impact.changed-from", Table.Kind.TEXT, false),
                column("impact.changed-to", Table.Kind.TEXT, false),
                column("impact.enterprises-count", Table.Kind.NUMBER, false));
    }

    private List<List<Table.Cell>> targets() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        impact.targets()
                .forEach((target, moves) -> moves.entrySet().stream()
                        .filter(m -> m.getKey().isChange() && !isInternal.test(target))
                        .sorted(Comparator.comparing(m -> m.getKey().toString()))
                        .forEach(m -> rows.add(move(target, m))));
        return rows;
    }

    private List<Table.Cell> move(PackItem target, Map.Entry<Change<Standing>, Long> move) {
        return List.of(
                Table.Cell.of(words.target(target.pack(), target.name())),
                Table.Cell.of(standing(move.getKey().before())),
                Table.Cell.of(standing(move.getKey().after())),
                Table.Cell.of(
                        BigDecimal.valueOf(move.getValue()),
                        words.text("impact.count", String.valueOf(move.getValue()))));
    }

    private String standing(@Nullable Standing standing) {
        return words.standing(standing == null ? Standing.ABSENT : standing);
    }
}
