package io.tidu.internal.report.batch;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Chart;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.internal.register.Batch;
import io.tidu.model.batch.Certificate;
import io.tidu.model.batch.ObstacleTotal;
import io.tidu.model.batch.Reason;
import io.tidu.model.batch.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What is in the way of enterprises, who is a step away, and whose certificates end. */
final class PageGaps {
    private static final int MOST_BARS = 12;
    private static final int MOST_ROWS = 200;

    private final PageWords words;
    private final Batch.Totals totals;

    PageGaps(PageWords words) {
        this.words = words;
        this.totals = words.totals();
    }

    /** Where enterprises fail. */
    List<Block> obstacles() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(words.heading("obstacles"));
        if (totals.obstacles().isEmpty()) {
            blocks.add(Block.Paragraph.of(words.text("no-obstacles")));
            return blocks;
        }
        List<Chart.Stack> rows = totals.obstacles().stream()
                .sorted(Comparator.comparingLong((ObstacleTotal o) -> o.notMet() + o.open())
                        .reversed())
                .limit(MOST_BARS)
                .map(o -> new Chart.Stack(
                        words.text("obstacle-name", words.words().target(o.stage()), criterion(o)),
                        words.enterprises(o.notMet() + o.open()),
                        List.of(words.enterprises(o.notMet()), words.enterprises(o.open()))))
                .toList();
        blocks.add(new Block.Picture(new Chart.Stacks(
                words.text("chart.obstacles"),
                words.text("chart.obstacles.says"),
                List.of(words.text("column.not-met"), words.text("column.not-known")),
                rows)));
        blocks.add(new Block.TableBlock(obstacleTable()));
        return blocks;
    }

    private String criterion(ObstacleTotal obstacle) {
        return words.words().sentences().criterion(obstacle.pack(), obstacle.criterion());
    }

    private Table obstacleTable() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (ObstacleTotal obstacle : totals.obstacles()) {
            rows.add(List.of(
                    Table.Cell.of(words.words().target(obstacle.stage())),
                    Table.Cell.of(criterion(obstacle)),
                    Table.Cell.of(words.clause(obstacle.pack(), obstacle.clause())),
                    words.number(obstacle.notMet()),
                    words.number(obstacle.open()),
                    words.number(obstacle.alone())));
        }
        return new Table(
                "",
                List.of(
                        words.column("to-stage"),
                        words.wide("criterion"),
                        words.wide("clause"),
                        words.numbers("not-met"),
                        words.numbers("not-known"),
                        words.numbers("only-this")),
                rows,
                List.of());
    }

    /** Whom one criterion alone keeps from the next stage. */
    List<Block> oneGap(Batch batch) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        long[] all = {0};
        batch.forEach(Batch.Part.ONE_GAP, decided -> {
            if (all[0]++ < MOST_ROWS) {
                Standing standing = decided.standing();
                Reason gap = standing.gaps().get(0);
                rows.add(List.of(
                        Table.Cell.of(name(standing)),
                        Table.Cell.of(words.words().target(standing.stage().next())),
                        Table.Cell.of(words.words().reason(gap)),
                        Table.Cell.of(words.clause(gap.pack(), gap.clause()))));
            }
        });
        return list(
                "one-gap",
                all[0],
                new Table(
                        "",
                        List.of(
                                words.wide("enterprise"),
                                words.column("to-stage"),
                                words.wide("gap"),
                                words.wide("clause")),
                        rows,
                        List.of()));
    }

    /** Whose certificates end. */
    List<Block> lapsing(Batch batch) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        long[] all = {0};
        batch.forEach(Batch.Part.LAPSING, decided -> {
            for (Certificate certificate : decided.standing().lapsing()) {
                if (all[0]++ < MOST_ROWS) {
                    rows.add(List.of(
                            Table.Cell.of(name(decided.standing())),
                            Table.Cell.of(words.words().title(certificate.title())),
                            Table.Cell.of(Text.of(certificate.number(), Text.Style.CODE)),
                            Table.Cell.of(certificate.to(), String.valueOf(certificate.to()))));
                }
            }
        });
        List<Block> blocks = list(
                "lapsing",
                all[0],
                new Table(
                        "",
                        List.of(
                                words.wide("enterprise"),
                                words.column("title"),
                                words.column("number", Table.Kind.CODE, false),
                                words.column("to", Table.Kind.DATE, false)),
                        rows,
                        List.of()));
        List<Chart.Part> parts = new ArrayList<>();
        totals.lapsing().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(title -> parts.add(new Chart.Part(
                        words.words().title(title.getKey()),
                        words.enterprises(title.getValue()),
                        words.enterprises(0))));
        if (!parts.isEmpty()) {
            blocks.add(
                    1,
                    new Block.Picture(new Chart.Counts(
                            words.text("chart.lapsing", String.valueOf(totals.lapsingDays())),
                            words.text("chart.lapsing.says"),
                            parts)));
        }
        return blocks;
    }

    private List<Block> list(String id, long all, Table table) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(words.heading(id));
        if (table.rows().isEmpty()) {
            blocks.add(Block.Paragraph.of(words.words().text("nobody")));
            return blocks;
        }
        if (all > table.rows().size()) {
            blocks.add(words.quiet("list-cut", words.count(all), words.count(MOST_ROWS)));
        }
        blocks.add(new Block.Fold(
                Text.of(words.text("list", words.count(Math.min(all, MOST_ROWS)))),
                List.of(new Block.TableBlock(table)),
                true));
        return blocks;
    }

    private static Text name(Standing standing) {
        return PageTable.name(standing.enterprise(), standing.name());
    }
}
