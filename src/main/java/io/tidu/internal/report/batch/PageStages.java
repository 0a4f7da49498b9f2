package io.tidu.internal.report.batch;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Chart;
import io.tidu.internal.document.Table;
import io.tidu.internal.register.Batch;
import io.tidu.model.batch.GoalReached;
import io.tidu.model.batch.Move;
import io.tidu.model.batch.StageTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who stands in which stage, who moved there, and the year's goals. */
final class PageStages {
    private final PageWords words;
    private final Batch.Totals totals;

    PageStages(PageWords words) {
        this.words = words;
        this.totals = words.totals();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(words.heading("stages"));
        List<Chart.Amount> steps = new ArrayList<>();
        List<StageTotal> stages = totals.stages();
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).stage() != null) {
                boolean last = i == stages.size() - 2;
                steps.add(new Chart.Amount(
                        last ? name(stages.get(i)) : words.text("and-beyond", name(stages.get(i))),
                        words.enterprises(BatchSums.reached(stages, i))));
            }
        }
        blocks.add(new Block.Picture(
                new Chart.Funnel(words.text("chart.stages"), words.text("chart.stages.says"), steps)));
        blocks.add(new Block.TableBlock(moves()));
        blocks.add(new Block.Picture(new Chart.Matrix(
                words.text("chart.moves"), words.text("chart.moves.says"), befores(), nows(), counts())));
        if (!totals.goals().isEmpty()) {
            blocks.add(Block.Heading.of(3, words.text("heading.goals")));
            blocks.add(new Block.Picture(goals()));
            blocks.add(new Block.TableBlock(goalTable()));
        }
        return blocks;
    }

    private String name(StageTotal stage) {
        return stage.stage() == null ? words.text("in-none") : words.words().target(stage.stage());
    }

    private Table moves() {
        List<Table.Column> columns = new ArrayList<>(List.of(words.column("stage"), words.numbers("enterprises")));
        for (Move move : Move.values()) {
            if (words.sums().moved(move) > 0) {
                columns.add(new Table.Column(words.words().move(move), Table.Kind.NUMBER, false));
            }
        }
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (StageTotal stage : totals.stages()) {
            List<Table.Cell> row =
                    new ArrayList<>(List.of(Table.Cell.of(name(stage)), words.number(stage.enterprises())));
            for (Move move : Move.values()) {
                if (words.sums().moved(move) > 0) {
                    row.add(words.number(stage.moves().getOrDefault(move, 0L)));
                }
            }
            rows.add(row);
        }
        List<Table.Cell> sums = new ArrayList<>(List.of(
                Table.Cell.of(words.text("all")), words.number(totals.register().enterprises())));
        for (Move move : Move.values()) {
            if (words.sums().moved(move) > 0) {
                sums.add(words.number(words.sums().moved(move)));
            }
        }
        return new Table("", columns, rows, sums);
    }

    /** Those of no stage first, so that who rises stands at the right of the diagonal. */
    private List<@Nullable String> order() {
        List<@Nullable String> order = new ArrayList<>();
        order.add(null);
        totals.stages().stream().map(StageTotal::stage).filter(s -> s != null).forEach(order::add);
        return order;
    }

    private List<String> befores() {
        return order().stream()
                .map(s -> s == null ? words.text("in-none") : words.words().target(s))
                .toList();
    }

    private List<String> nows() {
        return befores();
    }

    private List<List<Integer>> counts() {
        List<List<Integer>> counts = new ArrayList<>();
        for (String from : order()) {
            List<Integer> row = new ArrayList<>();
            for (String to : order()) {
                row.add(totals.stages().stream()
                        .filter(s -> to == null ? s.stage() == null : to.equals(s.stage()))
                        .mapToInt(s -> Math.toIntExact(s.from().getOrDefault(from == null ? "" : from, 0L)))
                        .sum());
            }
            counts.add(row);
        }
        return counts;
    }

    private Chart goals() {
        List<Chart.Bullet> bullets = new ArrayList<>();
        for (GoalReached goal : totals.goals()) {
            long missing = Math.max(0, goal.goal() - goal.reached());
            bullets.add(new Chart.Bullet(
                    words.words().target(goal.target()),
                    words.enterprises(goal.reached()),
                    words.enterprises(goal.reached()),
                    words.enterprises(goal.goal()),
                    true,
                    missing == 0 ? "" : words.text("goal-gap", words.count(missing))));
        }
        return new Chart.Bullets(words.text("chart.goals"), words.text("chart.goals.says"), bullets);
    }

    private Table goalTable() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (GoalReached goal : totals.goals()) {
            rows.add(List.of(
                    Table.Cell.of(words.words().target(goal.target())),
                    Table.Cell.of(BigDecimal.valueOf(goal.year()), String.valueOf(goal.year())),
                    words.number(goal.goal()),
                    words.number(goal.reached()),
                    words.number(goal.attained()),
                    Table.Cell.of(words.clause(goal.pack(), goal.clause()))));
        }
        return new Table(
                "",
                List.of(
                        words.column("target"),
                        words.column("goal-year", Table.Kind.MEASURE, false),
                        words.numbers("goal"),
                        words.numbers("reached"),
                        words.numbers("attained"),
                        words.wide("clause")),
                rows,
                List.of());
    }
}
