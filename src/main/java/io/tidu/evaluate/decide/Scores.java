package io.tidu.evaluate.decide;

import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import io.tidu.model.assessment.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The score of one target while its rules fire. */
final class Scores {
    private final SortedMap<String, SortedMap<String, ScoreItem>> groups = new TreeMap<>();
    private final Map<String, Exact> caps = new TreeMap<>();

    /** Adds an item; two rules that score one item would make the result depend on their order. */
    void add(String group, ScoreItem item) {
        SortedMap<String, ScoreItem> items = groups.computeIfAbsent(group, g -> new TreeMap<>());
        ScoreItem before = items.putIfAbsent(item.name(), item);
        if (before != null) {
            throw new IllegalStateException("scored twice: " + item.name());
        }
    }

    void cap(String group, Exact cap) {
        caps.merge(group, cap, Exact::min);
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Points of one group, or of all for null, after caps. */
    Quantity sum(@Nullable String group, Function<ScoreItem, Quantity> of) {
        return groups.keySet().stream()
                .filter(g -> group == null || g.equals(group))
                .map(g -> ofGroup(g, of))
                .reduce(Quantity.of(0), Quantity::plus);
    }

    private Quantity ofGroup(String group, Function<ScoreItem, Quantity> of) {
        Quantity sum = groups.getOrDefault(group, new TreeMap<>()).values().stream()
                .map(of)
                .reduce(Quantity.of(0), Quantity::plus);
        Exact cap = caps.get(group);
        return cap == null ? sum : sum.min(Quantity.of(cap));
    }

    Score score(@Nullable Pass pass) {
        List<Score.Group> list = new ArrayList<>();
        groups.forEach((name, items) -> {
            Quantity sum = ofGroup(name, ScoreItem::known);
            List<Score.Item> scored = items.values().stream()
                    .map(i -> new Score.Item(
                            i.name(), i.min(), i.max(), i.recorded(), i.pack(), i.clause(), i.evidence()))
                    .toList();
            list.add(new Score.Group(name, low(sum), high(sum), caps.get(name), scored));
        });
        Quantity total = sum(null, ScoreItem::known);
        return new Score(
                low(total),
                high(total),
                pass == null ? null : pass.line().line().single(),
                pass == null ? null : pass.line().comparison(),
                list);
    }

    private static Exact low(Quantity sum) {
        return Objects.requireNonNull(sum.low());
    }

    private static Exact high(Quantity sum) {
        return Objects.requireNonNull(sum.high());
    }
}
