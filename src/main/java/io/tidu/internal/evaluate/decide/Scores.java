package io.tidu.internal.evaluate.decide;

import io.tidu.model.Counted;
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
    private static final Quantity NOTHING = Quantity.of(0);

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
        Quantity sum = NOTHING;
        for (String each : groups.keySet()) {
            if (group == null || each.equals(group)) {
                sum = sum.plus(ofGroup(each, of));
            }
        }
        return sum;
    }

    /** The facts that the points of one group, or of all for null, rest on where there are several for one thing. */
    Counted basis(@Nullable String group) {
        Counted basis = Counted.NONE;
        for (Map.Entry<String, SortedMap<String, ScoreItem>> each : groups.entrySet()) {
            if (group == null || each.getKey().equals(group)) {
                for (ScoreItem item : each.getValue().values()) {
                    basis = basis.and(item.basis());
                }
            }
        }
        return basis;
    }

    private Quantity ofGroup(String group, Function<ScoreItem, Quantity> of) {
        Quantity sum = NOTHING;
        SortedMap<String, ScoreItem> items = groups.get(group);
        if (items != null) {
            for (ScoreItem item : items.values()) {
                sum = sum.plus(of.apply(item));
            }
        }
        Exact cap = caps.get(group);
        return cap == null ? sum : sum.min(Quantity.of(cap));
    }

    Score score(@Nullable PassMark pass) {
        List<Score.Group> list = new ArrayList<>();
        groups.forEach((name, items) -> {
            Quantity sum = ofGroup(name, ScoreItem::known);
            List<Score.Item> scored = new ArrayList<>(items.size());
            items.values()
                    .forEach(i -> scored.add(new Score.Item(
                            i.name(), i.min(), i.max(), i.recorded(), i.pack(), i.clause(), i.evidence())));
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
