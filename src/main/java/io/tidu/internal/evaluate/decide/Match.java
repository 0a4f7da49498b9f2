package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.RowFact;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule for targets of given names, so that Drools finds them by an index: where rows choose a target, one for each
 * name that they choose, with the rows that do. Immutable and safe to share between threads.
 *
 * @param rule the rule
 * @param targets the names of the targets that its patterns stand for, in the order of the patterns; null where rows
 *     choose so many that each of them is held against every target instead
 * @param rows the rows that each pattern of rows goes through, by the pattern's position; null for other patterns
 */
public record Match(CompiledRule rule, List<@Nullable String> targets, List<@Nullable List<RowFact>> rows) {
    /**
     * Several patterns whose rows choose targets multiply; what asks for more than this, and for more than there are
     * rows, is not made one by one.
     */
    private static final int MOST = 1_000;

    /** Every combination of targets that a rule can be about; one without names for a rule that reads none. */
    public static List<Match> of(CompiledRule rule) {
        List<@Nullable List<RowFact>> all = new ArrayList<>();
        rule.patterns().forEach(p -> all.add(p.kind() == ValueKind.ROW ? p.rows() : null));
        int most = Math.max(
                MOST, rule.patterns().stream().mapToInt(p -> p.rows().size()).sum());
        List<Match> matches = List.of(new Match(rule, List.of(), all));
        for (CompiledRule.Pattern pattern : rule.patterns()) {
            Expression name = pattern.name();
            if (pattern.kind() == ValueKind.TARGET && name != null) {
                matches = matches.stream().mapToInt(m -> m.byName(name).size()).sum() > most
                        ? matches.stream().map(m -> m.with(null, m.rows)).toList()
                        : matches.stream().flatMap(m -> m.named(name)).toList();
            }
        }
        return matches;
    }

    /** The rows by the names of targets that they choose; none of a name that is written. */
    private SortedMap<String, List<RowFact>> byName(Expression name) {
        SortedMap<String, List<RowFact>> byName = new TreeMap<>();
        if (name.operation() == Operator.TEXT) {
            byName.put(name.name(), List.of());
            return byName;
        }
        for (RowFact row : Objects.requireNonNull(rows.get(name.operand(0).index()))) {
            String text = row.text(name.name()).text();
            if (text != null) {
                byName.computeIfAbsent(text, n -> new ArrayList<>()).add(row);
            }
        }
        return byName;
    }

    private Stream<Match> named(Expression name) {
        return byName(name).entrySet().stream()
                .map(e -> with(e.getKey(), name.operation() == Operator.TEXT ? rows : only(name, e.getValue())));
    }

    private List<@Nullable List<RowFact>> only(Expression name, List<RowFact> chosen) {
        List<@Nullable List<RowFact>> fewer = new ArrayList<>(rows);
        fewer.set(name.operand(0).index(), List.copyOf(chosen));
        return fewer;
    }

    private Match with(@Nullable String target, List<@Nullable List<RowFact>> itsRows) {
        List<@Nullable String> longer = new ArrayList<>(targets);
        longer.add(target);
        return new Match(rule, longer, itsRows);
    }
}
