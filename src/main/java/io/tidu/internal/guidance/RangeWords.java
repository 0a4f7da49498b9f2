package io.tidu.internal.guidance;

import io.tidu.model.guidance.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in which ranges a number keeps the target. */
final class RangeWords {
    /** Of more ranges the first are told: the others are farther away. */
    private static final int MOST = 3;

    private RangeWords() {}

    /** Up to where, or in which ranges; nothing if no line ends it. */
    static Optional<String> of(GuidanceWords words, Step.Set set) {
        BigDecimal last = set.upTo();
        if (last == null) {
            return Optional.empty();
        }
        if (!set.intervals().isEmpty()) {
            return Optional.of(words.text("step.ranges", all(words, set)));
        }
        return Optional.of(
                last.compareTo(set.to()) == 0
                        ? words.text("step.exactly")
                        : words.text(isUp(set) ? "step.at-most" : "step.at-least", words.number(set.fact(), last)));
    }

    /** In which ranges it keeps the target when it goes the other way; nothing if in none. */
    static Optional<String> otherWay(GuidanceWords words, Step.Set set) {
        return set.otherWay().isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("step.other-way", several(words, set, set.otherWay(), !isUp(set))));
    }

    private static boolean isUp(Step.Set set) {
        return set.direction().equals("up");
    }

    private static String all(GuidanceWords words, Step.Set set) {
        List<Step.Interval> all = new ArrayList<>(List.of(new Step.Interval(set.to(), set.upTo())));
        all.addAll(set.intervals());
        return several(words, set, all, isUp(set));
    }

    private static String several(GuidanceWords words, Step.Set set, List<Step.Interval> ranges, boolean isUp) {
        List<String> said = ranges.stream().map(i -> one(words, set, i, isUp)).toList();
        String first = String.join(words.text("step.range-or"), said.subList(0, Math.min(MOST, said.size())));
        return said.size() <= MOST ? first : words.text("step.ranges-of", first, String.valueOf(said.size()));
    }

    /** The smaller figure first, whichever way the number goes. */
    private static String one(GuidanceWords words, Step.Set set, Step.Interval interval, boolean isUp) {
        String from = words.number(set.fact(), interval.from());
        BigDecimal last = interval.upTo();
        if (last == null) {
            return words.text(isUp ? "step.range-up" : "step.range-down", from);
        }
        String upTo = words.number(set.fact(), last);
        if (last.compareTo(interval.from()) == 0) {
            return from;
        }
        return isUp ? words.text("step.range", from, upTo) : words.text("step.range", upTo, from);
    }
}
