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
import org.jspecify.annotations.Nullable;

/** For which items and tiers the pot pays, and how what is due came about. */
final class PageItems {
    private static final int MOST_BARS = 12;

    /** An account between what the rules state and what is due; told where it is not nothing for some item. */
    private record Line(String id, ToLongFunction<ItemTotal> fen) {}

    private static final List<Line> OF_RULES = List.of(
            new Line("gross", ItemTotal::grossFen),
            new Line("cap", ItemTotal::capFen),
            new Line("stacking", ItemTotal::stackingFen),
            new Line("ceiling", ItemTotal::ceilingFen));

    private static final List<Line> OF_YEAR = List.of(
            new Line("promised", ItemTotal::promisedFen),
            new Line("paid-deducted", ItemTotal::paidDeductedFen),
            new Line("later", ItemTotal::laterFen),
            new Line("capped", ItemTotal::cappedFen));

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
        blocks.add(new Block.Picture(shares()));
        blocks.add(new Block.TableBlock(shareTable()));
        blocks.add(new Block.Fold(Text.of(words.text("accounts")), List.of(new Block.TableBlock(accounts())), true));
        return blocks;
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
            rows.add(List.of(
                    Table.Cell.of(item(share.pack(), share.item(), share.tier(), share.status())),
                    words.number(share.payments()),
                    words.sum(share.dueFen()),
                    words.sum(share.paysFen()),
                    words.sum(share.waitsFen()),
                    words.sum(share.heldFen())));
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
                        Table.Cell.of(""),
                        words.sum(budget.dueFen()),
                        words.sum(budget.paysFen()),
                        words.sum(budget.waitsFen()),
                        words.sum(budget.heldFen())));
    }

    /** What the rules state and what of it is due; the year's own lines only where there are any. */
    private List<Line> lines() {
        List<Line> lines = new ArrayList<>(OF_RULES);
        List<Line> more = OF_YEAR.stream()
                .filter(l -> totals.items().stream().anyMatch(i -> l.fen().applyAsLong(i) > 0))
                .toList();
        if (!more.isEmpty()) {
            lines.add(new Line("entitled", ItemTotal::entitledFen));
            lines.addAll(more);
        }
        lines.add(new Line("due", ItemTotal::dueFen));
        return lines;
    }

    private Table accounts() {
        List<Line> lines = lines();
        List<Table.Column> columns = new ArrayList<>();
        columns.add(words.wide("item"));
        columns.add(words.numbers("enterprises"));
        lines.forEach(line -> columns.add(words.amounts(line.id())));
        columns.add(words.numbers("open-enterprises"));
        columns.add(words.amounts("open-most"));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (ItemTotal item : totals.items()) {
            List<Table.Cell> row = new ArrayList<>();
            row.add(Table.Cell.of(item(item.pack(), item.item(), item.tier(), item.status())));
            row.add(words.number(item.enterprises()));
            lines.forEach(line -> row.add(words.sum(line.fen().applyAsLong(item))));
            row.add(words.number(item.openEnterprises()));
            row.add(
                    item.withoutBound() > 0
                            ? Table.Cell.of(words.words().text("no-bound"))
                            : words.sum(item.openMostFen()));
            rows.add(row);
        }
        return new Table("", columns, rows, List.of());
    }
}
