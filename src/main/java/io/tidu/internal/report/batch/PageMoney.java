package io.tidu.internal.report.batch;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Chart;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.internal.register.Batch;
import io.tidu.model.batch.BudgetTotal;
import io.tidu.model.batch.ItemTotal;
import io.tidu.model.batch.LaterTotal;
import io.tidu.model.batch.NeedTotal;
import io.tidu.model.batch.PromisedTotal;
import io.tidu.model.batch.Route;
import java.util.ArrayList;
import java.util.List;

/** What the pot pays, by which way, and for what. */
final class PageMoney {
    private final PageWords words;
    private final Batch.Totals totals;

    PageMoney(PageWords words) {
        this.words = words;
        this.totals = words.totals();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(words.heading("budget"));
        budget(blocks, totals.budget());
        blocks.add(words.heading("routes"));
        blocks.add(words.quiet("routes-note"));
        if (!words.sums().routes().isEmpty()) {
            blocks.add(new Block.TableBlock(routes()));
        }
        blocks.addAll(new PageItems(words).blocks());
        return blocks;
    }

    private void budget(List<Block> blocks, BudgetTotal budget) {
        Long pot = budget.potFen();
        if (pot != null && pot > 0) {
            // What is paid now comes first, so that it looks as it does among what is due.
            List<String> accounts = List.of("pays", "paid-before", "committed", "left");
            long left = pot - budget.committedFen() - budget.paidBeforeFen() - budget.paysFen();
            blocks.add(new Block.Picture(new Chart.Stacks(
                    words.text("chart.pot"),
                    words.text("chart.pot.says", words.about(pot)),
                    accounts.stream().map(a -> words.text("account." + a)).toList(),
                    List.of(stack(
                            words,
                            words.text("account.pot"),
                            pot,
                            budget.paysFen(),
                            budget.paidBeforeFen(),
                            budget.committedFen(),
                            Math.max(0, left))))));
        }
        blocks.add(new Block.Picture(new Chart.Stacks(
                words.text("chart.due"),
                words.text("chart.due.says"),
                kinds(words),
                List.of(stack(
                        words,
                        words.text("account.due"),
                        budget.dueFen(),
                        budget.paysFen(),
                        budget.waitsFen(),
                        budget.heldFen())))));
        blocks.add(new Block.TableBlock(figures(budget)));
        if (!totals.need().first().isEmpty()) {
            blocks.add(Block.Paragraph.of(new BatchSentences(totals, words.words()).need()));
            blocks.add(new Block.Fold(
                    Text.of(words.text("need-first")),
                    List.of(new Block.TableBlock(first(totals.need().first()))),
                    false));
        }
    }

    /** The documents that settle most. */
    private Table first(List<NeedTotal.Step> steps) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (NeedTotal.Step step : steps) {
            List<String> documents =
                    step.documents().stream().map(words.words()::label).toList();
            rows.add(List.of(
                    Table.Cell.of(PageTable.name(step.enterprise(), step.name())),
                    Table.Cell.of(words.words().sentences().list(documents)),
                    words.sum(step.settlesFen())));
        }
        return new Table(
                "",
                List.of(words.wide("enterprise"), words.wide("documents"), words.amounts("settles")),
                rows,
                List.of());
    }

    static List<String> kinds(PageWords words) {
        return List.of(words.text("account.pays"), words.text("account.waits"), words.text("account.held"));
    }

    static Chart.Stack stack(PageWords words, String name, long due, long... parts) {
        List<Chart.Figure> figures = new ArrayList<>();
        for (long part : parts) {
            figures.add(words.figure(part));
        }
        return new Chart.Stack(name, words.figure(due), figures);
    }

    private Table figures(BudgetTotal budget) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        Long pot = budget.potFen();
        Long available = budget.availableFen();
        if (pot != null && available != null) {
            rows.add(row("pot", pot));
            rows.add(row("committed", budget.committedFen()));
            rows.add(row("paid-before", budget.paidBeforeFen()));
            rows.add(row("available", available));
        }
        rows.add(row("due", budget.dueFen()));
        PromisedTotal promised = budget.promised();
        if (promised.payments() > 0) {
            rows.add(row("promised", promised.dueFen()));
        }
        rows.add(row("pays", budget.paysFen()));
        rows.add(row("waits", budget.waitsFen()));
        rows.add(row("held", budget.heldFen()));
        if (promised.outsideEnterprises() > 0) {
            rows.add(row("outside", promised.outsideFen()));
        }
        for (LaterTotal later : budget.later()) {
            String year = String.valueOf(later.year());
            rows.add(List.of(
                    Table.Cell.of(words.text("account.later-year", year)),
                    words.sum(later.promisedFen()),
                    Table.Cell.of(
                            later.heldFen() == 0
                                    ? words.text("account.later-year.says", year)
                                    : words.text(
                                            "account.later-year.held",
                                            year,
                                            words.words().about(later.heldFen())))));
        }
        rows.add(row("open", budget.openMostFen()));
        return new Table(
                "", List.of(words.column("figure"), words.amounts("amount"), words.wide("meaning")), rows, List.of());
    }

    private List<Table.Cell> row(String id, long fen) {
        return List.of(
                Table.Cell.of(words.text("account." + id)),
                words.sum(fen),
                Table.Cell.of(words.text("account." + id + ".says")));
    }

    private Table routes() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Route route : Route.values()) {
            ItemTotal.RouteTotal total = words.sums().routes().get(route);
            if (total != null) {
                rows.add(List.of(
                        Table.Cell.of(words.words().route(route)),
                        words.number(total.awards()),
                        words.sum(total.dueFen()),
                        words.sum(total.openMostFen()),
                        Table.Cell.of(words.text("route." + route.word() + ".says"))));
            }
        }
        return new Table(
                "",
                List.of(
                        words.column("route"),
                        words.numbers("awards"),
                        words.amounts("due"),
                        words.amounts("open-most"),
                        words.wide("meaning")),
                rows,
                List.of());
    }
}
