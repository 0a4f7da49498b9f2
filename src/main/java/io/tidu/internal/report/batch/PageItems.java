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
import org.jspecify.annotations.Nullable;

/** For which items and tiers the pot pays, and how what is due came about. */
final class PageItems {
    private static final int MOST_BARS = 12;

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

    private Table accounts() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (ItemTotal item : totals.items()) {
            rows.add(List.of(
                    Table.Cell.of(item(item.pack(), item.item(), item.tier(), item.status())),
                    words.number(item.enterprises()),
                    words.sum(item.grossFen()),
                    words.sum(item.capFen()),
                    words.sum(item.stackingFen()),
                    words.sum(item.ceilingFen()),
                    words.sum(item.dueFen()),
                    words.number(item.openEnterprises()),
                    item.withoutBound() > 0
                            ? Table.Cell.of(words.words().text("no-bound"))
                            : words.sum(item.openMostFen())));
        }
        return new Table(
                "",
                List.of(
                        words.wide("item"),
                        words.numbers("enterprises"),
                        words.amounts("gross"),
                        words.amounts("cap"),
                        words.amounts("stacking"),
                        words.amounts("ceiling"),
                        words.amounts("due"),
                        words.numbers("open-enterprises"),
                        words.amounts("open-most")),
                rows,
                List.of());
    }
}
