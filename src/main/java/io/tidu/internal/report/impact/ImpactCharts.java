package io.tidu.internal.report.impact;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Chart;
import io.tidu.internal.impact.Balance;
import io.tidu.internal.impact.Change;
import io.tidu.internal.impact.Impact;
import io.tidu.internal.impact.Stake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Winners and losers, and moves between stages, as pictures. */
final class ImpactCharts {
    private final ImpactWords words;
    private final Impact impact;
    private final List<String> stages;

    /** With the stages from the first to the last. */
    ImpactCharts(ImpactWords words, Impact impact, List<String> stages) {
        this.words = words;
        this.impact = impact;
        this.stages = stages;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Balance balance = impact.balance();
        List<Chart.Amount> amounts = new ArrayList<>();
        balance.losers().forEach(s -> amounts.add(amount(s)));
        balance.gainers().forEach(s -> amounts.add(amount(s)));
        if (!amounts.isEmpty()) {
            long all = balance.losingMoney() + balance.gainingMoney();
            blocks.add(new Block.Picture(new Chart.Diverging(
                    words.text("impact.chart-differences"),
                    words.text(
                            "impact.chart-differences-of",
                            String.valueOf(amounts.size()),
                            String.valueOf(Math.max(all, amounts.size()))),
                    amounts)));
        }
        if (impact.stages().keySet().stream().anyMatch(Change::isChange)) {
            blocks.add(new Block.Picture(matrix()));
        }
        return blocks;
    }

    private Chart.Amount amount(Stake stake) {
        return new Chart.Amount(
                ImpactWords.name(stake.name(), stake.enterprise()),
                new Chart.Figure(stake.difference(), words.signed(stake.difference())));
    }

    private Chart.Matrix matrix() {
        List<@Nullable String> all = new ArrayList<>();
        all.add(null);
        all.addAll(stages);
        List<List<Integer>> counts = new ArrayList<>();
        long moved = 0;
        for (String from : all) {
            List<Integer> row = new ArrayList<>();
            for (String to : all) {
                long count = impact.stages().entrySet().stream()
                        .filter(m -> m.getKey().equals(new Change<>(from, to)))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
                moved += new Change<>(from, to).isChange() ? count : 0;
                row.add(Math.toIntExact(count));
            }
            counts.add(row);
        }
        List<String> names = all.stream().map(words::stage).toList();
        return new Chart.Matrix(
                words.text("impact.chart-stages"),
                words.text("impact.chart-stages-of", String.valueOf(moved)),
                names,
                names,
                counts);
    }
}
