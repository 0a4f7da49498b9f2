package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.RowFact;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule for targets of given names, so that Drools finds them by an index: where rows choose a target, one for each
 * name that they choose, with the rows that do. Immutable and safe to share between threads.
 *
 * @param rule the rule
 * @param targets the names of the targets that its patterns stand for, in the order of the patterns
 * @param rows the rows that each pattern of rows goes through, by the pattern's position; null for other patterns
 */
public record Match(CompiledRule rule, List<String> targets, List<@Nullable List<RowFact>> rows) {

    /** Every combination of targets that a rule can be about; one without names for a rule that reads none. */
    public static List<Match> of(CompiledRule rule) {
        List<@Nullable List<RowFact>> all = new ArrayList<>();
        rule.patterns().forEach(p -> all.add(p.kind() == ValueKind.ROW ? p.rows() : null));
        List<Match> matches = List.of(new Match(rule, List.of(), all));
        for (CompiledRule.Pattern pattern : rule.patterns()) {
            Expression name = pattern.name();
            if (pattern.kind() == ValueKind.TARGET && name != null) {
                List<Match> more = new ArrayList<>();
                matches.forEach(m -> m.with(name, more));
                matches = more;
            }
        }
        return matches;
    }

    private void with(Expression name, List<Match> more) {
        if (name.operation() == Operator.TEXT) {
            more.add(new Match(rule, plus(name.name()), rows));
            return;
        }
        int pattern = name.operand(0).index();
        List<RowFact> choosing = Objects.requireNonNull(rows.get(pattern));
        TreeSet<String> names = new TreeSet<>();
        for (RowFact row : choosing) {
            String text = row.text(name.name()).text();
            if (text != null) {
                names.add(text);
            }
        }
        for (String chosen : names) {
            List<@Nullable List<RowFact>> fewer = new ArrayList<>(rows);
            fewer.set(
                    pattern,
                    choosing.stream()
                            .filter(r -> chosen.equals(r.text(name.name()).text()))
                            .toList());
            more.add(new Match(rule, plus(chosen), fewer));
        }
    }

    private List<String> plus(String name) {
        List<String> names = new ArrayList<>(targets);
        names.add(name);
        return List.copyOf(names);
    }
}
