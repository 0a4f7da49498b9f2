package io.tidu.internal.report.batch;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Chart;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.internal.register.Batch;
import io.tidu.model.Status;
import io.tidu.model.batch.BudgetTotal;
import io.tidu.model.batch.ItemShare;
import io.tidu.model.batch.ItemTotal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** For which items and tiers the pot pays, and how what is due came about. */
final class PageItems {
    private static final int MOST_BARS = 12;

    /** What stands between what the rules state and what is due; told where it is not nothing. */
    private record Line(String id, boolean isMore, ToLongFunction<ItemTotal> fen) {}

    private static final List<Line> BETWEEN = List.of(
            new Line("cap", false, ItemTotal::capFen),
            new Line("stacking", false, ItemTotal::stackingFen),
            new Line("ceiling", false, ItemTotal::ceilingFen),
            new Line("promised", true, ItemTotal::promisedFen),
            new Line("paid-deducted", false, ItemTotal::paidDeductedFen),
            new Line("later", false, ItemTotal::laterFen),
            new Line("capped", false, ItemTotal::cappedFen));

    private final PageWords words;
    private final Batch.Totals totals;

    PageItems(PageWords words) {
        this.words = words;
        this.totals = words.totals();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(words.heading("items"));
        if (totals.items().isEmpty()) {
            blocks.add(Block.Paragraph.of(words.text("no-items")));
            return blocks;
        }
        if (totals.shares().stream().anyMatch(s -> s.dueFen() > 0)) {
            blocks.add(new Block.Picture(shares()));
            blocks.add(new Block.TableBlock(shareTable()));
        }
        fold(blocks, "accounts", accounts());
        fold(blocks, "open-items", open());
        return blocks;
    }

    private void fold(List<Block> blocks, String id, Table table) {
        if (!table.rows().isEmpty()) {
            blocks.add(new Block.Fold(Text.of(words.text(id)), List.of(new Block.TableBlock(table)), true));
        }
    }

    private Chart shares() {
        List<Chart.Stack> rows = totals.shares().stream()
                .filter(s -> s.dueFen() > 0)
                .sorted(Comparator.comparingLong(ItemShare::dueFen).reversed())
                .limit(MOST_BARS)
                .map(s -> PageMoney.stack(
                        words,
                        words.words().item(s.pack(), s.item(), s.tier()),
                        s.dueFen(),
                        s.paysFen(),
                        s.waitsFen(),
                        s.heldFen()))
                .toList();
        return new Chart.Stacks(
                words.text("chart.items"), words.text("chart.items.says"), PageMoney.kinds(words), rows);
    }

    private Text item(String pack, String item, @Nullable String tier, String status) {
        Text name = Text.of(words.words().item(pack, item, tier));
        // Where the name says so itself it need not be said twice.
        return status.equals(Status.SAMPLE.word())
                        && !name.plain().contains(words.words().text("sample"))
                ? name.and(" ").and(Text.of(words.words().text("sample"), Text.Style.MARK))
                : name;
    }

    private Table shareTable() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (ItemShare share : totals.shares()) {
            // Of one that gave way whole nothing is paid; the account below says what became of it.
            if (share.dueFen() > 0) {
                rows.add(List.of(
                        Table.Cell.of(item(share.pack(), share.item(), share.tier(), share.status())),
                        words.number(share.payments()),
                        words.sum(share.dueFen()),
                        words.sum(share.paysFen()),
                        words.sum(share.waitsFen()),
                        words.sum(share.heldFen())));
            }
        }
        BudgetTotal budget = totals.budget();
        return new Table(
                "",
                List.of(
                        words.wide("item"),
                        words.numbers("payments"),
                        words.amounts("due"),
                        words.amounts("pays"),
                        words.amounts("waits"),
                        words.amounts("held")),
                rows,
                List.of(
                        Table.Cell.of(words.text("all")),
                        words.number(totals.shares().stream()
                                .mapToLong(ItemShare::payments)
                                .sum()),
                        words.sum(budget.dueFen()),
                        words.sum(budget.paysFen()),
                        words.sum(budget.waitsFen()),
                        words.sum(budget.heldFen())));
    }

    /** How what the rules state became what is due, of each item of which they state anything. */
    private Table accounts() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (ItemTotal item : totals.items()) {
            String between = between(item);
            if (item.grossFen() > 0 || !between.isEmpty()) {
                rows.add(List.of(
                        name(item), words.sum(item.grossFen()), Table.Cell.of(between), words.sum(item.dueFen())));
            }
        }
        return new Table(
                "",
                List.of(words.wide("item"), words.amounts("gross"), words.wide("between"), words.amounts("due")),
                rows,
                List.of());
    }

    private Table.Cell name(ItemTotal item) {
        return Table.Cell.of(item(item.pack(), item.item(), item.tier(), item.status()));
    }

    /** {@code − cap … − stacking …}, without what is nothing. */
    private String between(ItemTotal item) {
        return BETWEEN.stream()
                .filter(line -> line.fen().applyAsLong(item) > 0)
                .map(line -> (line.isMore() ? "+ " : "− ")
                        + words.text("part." + line.id())
                        + " "
                        + words.rounded(line.fen().applyAsLong(item)))
                .collect(Collectors.joining(" "));
    }

    private Table open() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (ItemTotal item : totals.items()) {
            if (item.openEnterprises() > 0) {
                rows.add(List.of(
                        name(item),
                        words.number(item.openEnterprises()),
                        item.withoutBound() > 0
                                ? Table.Cell.of(words.words().text("no-bound"))
                                : words.sum(item.openMostFen())));
            }
        }
        return new Table(
                "",
                List.of(words.wide("item"), words.numbers("open-enterprises"), words.amounts("open-most")),
                rows,
                List.of());
    }
}
