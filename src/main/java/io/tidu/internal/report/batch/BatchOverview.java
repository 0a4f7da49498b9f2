package io.tidu.internal.report.batch;

import io.tidu.internal.document.Table;
import io.tidu.internal.register.Batch;
import io.tidu.model.batch.BudgetTotal;
import io.tidu.model.batch.DocumentTotal;
import io.tidu.model.batch.GoalReached;
import io.tidu.model.batch.LaterTotal;
import io.tidu.model.batch.Move;
import io.tidu.model.batch.NeedTotal;
import io.tidu.model.batch.ObstacleTotal;
import io.tidu.model.batch.PromisedTotal;
import io.tidu.model.batch.StageTotal;
import io.tidu.model.ledger.LedgerHead;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told of all enterprises together, as tables of a spreadsheet. */
final class BatchOverview {
    private static final Table.Cell NONE = Table.Cell.of("");

    private final Batch.Totals totals;
    private final BatchWords words;

    BatchOverview(Batch.Totals totals, BatchWords words) {
        this.totals = totals;
        this.words = words;
    }

    private Table table(String id, List<Table.Column> columns, List<List<Table.Cell>> rows) {
        return new Table(words.text("list." + id), columns, rows, List.of());
    }

    private Table.Column column(String id, Table.Kind kind) {
        return new Table.Column(words.text("column." + id), kind, false);
    }

    private static Table.Cell count(long count) {
        return Table.Cell.of(BigDecimal.valueOf(count), String.valueOf(count));
    }

    private Table.Cell money(@Nullable Long fen) {
        return fen == null ? NONE : Table.Cell.of(BatchWords.yuan(fen), words.money(fen));
    }

    /** Counts and amounts, part by part. */
    Table overview(@Nullable LedgerHead head) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (StageTotal stage : totals.stages()) {
            String name = stage.stage() == null ? words.text("list.left") : words.target(stage.stage());
            rows.add(row("stages", name, stage.enterprises(), null, moves(stage)));
        }
        for (GoalReached goal : totals.goals()) {
            rows.add(row(
                    "goals",
                    words.target(goal.target()),
                    goal.reached(),
                    null,
                    new BatchSentences(totals, words).goal(goal)));
        }
        BudgetTotal budget = totals.budget();
        String rule = budget.rule().isEmpty() ? words.text("no-budget") : words.text("rule." + budget.rule());
        rows.add(row("budget", words.text("account.pot"), null, budget.potFen(), rule));
        rows.add(row("budget", words.text("account.committed"), null, budget.committedFen(), ""));
        rows.add(row("budget", words.text("account.paid-before"), null, budget.paidBeforeFen(), ""));
        rows.add(row("budget", words.text("account.available"), null, budget.availableFen(), ""));
        rows.add(row("budget", words.text("column.due"), null, budget.dueFen(), ""));
        rows.add(row("budget", words.text("column.pays"), null, budget.paysFen(), ""));
        rows.add(row("budget", words.text("column.waits"), null, budget.waitsFen(), ""));
        rows.add(row("budget", words.text("column.held"), null, budget.heldFen(), ""));
        PromisedTotal promised = budget.promised();
        if (promised.payments() + promised.outsideEnterprises() > 0) {
            rows.add(row("budget", words.text("account.promised"), promised.payments(), promised.dueFen(), ""));
            rows.add(row(
                    "budget",
                    words.text("account.promised-outside"),
                    promised.outsideEnterprises(),
                    promised.outsideFen(),
                    ""));
        }
        for (LaterTotal later : budget.later()) {
            rows.add(row(
                    "budget",
                    words.text("account.later", String.valueOf(later.year())),
                    null,
                    later.promisedFen(),
                    new BatchSentences(totals, words).later(later)));
        }
        rows.add(row(
                "budget",
                words.text("account.open"),
                budget.openEnterprises(),
                budget.openMostFen(),
                new BatchSentences(totals, words).need()));
        for (NeedTotal.Step step : totals.need().first()) {
            rows.add(row(
                    "documents-first",
                    step.name().isEmpty() ? step.enterprise() : step.name(),
                    (long) step.documents().size(),
                    step.settlesFen(),
                    words.sentences()
                            .list(step.documents().stream().map(words::label).toList())));
        }
        if (head != null) {
            rows.add(row("ledger", words.text("account.count"), head.count(), null, head.sha256()));
        }
        return table(
                "overview",
                List.of(
                        column("part", Table.Kind.TEXT),
                        new Table.Column(words.text("column.what"), Table.Kind.TEXT, true),
                        column("count", Table.Kind.NUMBER),
                        column("amount", Table.Kind.MONEY),
                        new Table.Column(words.text("column.remark"), Table.Kind.TEXT, true)),
                rows);
    }

    private List<Table.Cell> row(String part, String what, @Nullable Long count, @Nullable Long fen, String remark) {
        return List.of(
                Table.Cell.of(words.text("part." + part)),
                Table.Cell.of(what),
                count == null ? NONE : count(count),
                money(fen),
                Table.Cell.of(remark));
    }

    private String moves(StageTotal stage) {
        List<String> moves = new ArrayList<>();
        for (Map.Entry<Move, Long> move : stage.moves().entrySet()) {
            moves.add(words.text("named", words.move(move.getKey()), String.valueOf(move.getValue())));
        }
        return String.join(words.text("separator"), moves);
    }

    /** What keeps enterprises from their next stage. */
    Table obstacles() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (ObstacleTotal obstacle : totals.obstacles()) {
            rows.add(List.of(
                    Table.Cell.of(words.target(obstacle.stage())),
                    Table.Cell.of(words.sentences().criterion(obstacle.pack(), obstacle.criterion())),
                    Table.Cell.of(words.clause(obstacle.pack(), obstacle.clause())),
                    count(obstacle.notMet()),
                    count(obstacle.open()),
                    count(obstacle.alone())));
        }
        return table(
                "obstacles",
                List.of(
                        column("next", Table.Kind.TEXT),
                        new Table.Column(words.text("column.criterion"), Table.Kind.TEXT, true),
                        column("clause", Table.Kind.TEXT),
                        column("not-met", Table.Kind.NUMBER),
                        column("not-known", Table.Kind.NUMBER),
                        column("alone", Table.Kind.NUMBER)),
                rows);
    }

    /** What became of the records, where sources disagree, and which documents are waited for. */
    Table quality() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        rows.add(row(
                "register", words.text("register.decided"), totals.register().enterprises(), null, ""));
        rows.add(row(
                "register", words.text("register.rejected"), totals.register().rejected(), null, ""));
        rows.add(row("register", words.text("register.twice"), totals.register().twice(), null, ""));
        totals.contested()
                .forEach((fact, count) -> rows.add(
                        row("contested", words.label(words.sentences().names().fact(fact)), count, null, "")));
        for (DocumentTotal document : totals.documents()) {
            rows.add(row(
                    "documents",
                    words.label(document.document()),
                    document.enterprises(),
                    document.mostFen(),
                    words.text(
                            "document-remark",
                            String.valueOf(document.awards()),
                            words.money(document.alone()),
                            String.valueOf(document.stages()))));
        }
        totals.lapsing().forEach((title, count) -> rows.add(row("lapsing", words.title(title), count, null, "")));
        return table(
                "quality",
                List.of(
                        column("part", Table.Kind.TEXT),
                        new Table.Column(words.text("column.what"), Table.Kind.TEXT, true),
                        column("count", Table.Kind.NUMBER),
                        column("most", Table.Kind.MONEY),
                        new Table.Column(words.text("column.remark"), Table.Kind.TEXT, true)),
                rows);
    }
}
