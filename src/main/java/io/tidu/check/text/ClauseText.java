package io.tidu.check.text;

import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A clause's text in one language and the numbers in it. Immutable and safe to share between threads.
 *
 * @param text what the clause says
 * @param mentions the numbers in it, in the order written
 */
public record ClauseText(String text, List<Mention> mentions) {
    /** Copies the list. */
    public ClauseText {
        mentions = List.copyOf(mentions);
    }

    /** A Chinese text. */
    public static ClauseText chinese(String text) {
        return new ClauseText(text, ChineseMentions.in(text));
    }

    /** An English text. */
    public static ClauseText english(String text) {
        return new ClauseText(text, EnglishMentions.in(text));
    }

    /** Whether it states any number of this unit. */
    public boolean speaksOf(Unit unit) {
        return mentions.stream().anyMatch(m -> m.unit() == unit || (unit == Unit.NONE && m.unit() == Unit.COUNT));
    }

    /** Whether it states this number. */
    public boolean states(Exact value, Unit unit) {
        return mentions.stream().anyMatch(m -> m.is(value, unit));
    }

    /** How values may have to stand to this number by all that is said of it; empty if nothing is. */
    public Set<Comparison> comparisons(Exact value, Unit unit) {
        Set<Comparison> said = EnumSet.noneOf(Comparison.class);
        mentions.stream().filter(m -> m.is(value, unit)).forEach(m -> said.addAll(m.comparisons()));
        return said;
    }

    /** The numbers of this unit, as written, for a sentence. */
    public String written(Unit unit) {
        return mentions.stream()
                .filter(m -> unit == Unit.NONE || m.unit() == unit)
                .map(Mention::written)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The parts between the given marks, each with the numbers in it. */
    public List<List<Mention>> parts(String marks) {
        List<List<Mention>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                parts.add(new ArrayList<>());
            }
            while (next < mentions.size() && mentions.get(next).start() == i) {
                parts.get(parts.size() - 1).add(mentions.get(next++));
            }
        }
        return parts;
    }
}
