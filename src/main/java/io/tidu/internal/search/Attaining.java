package io.tidu.internal.search;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an enterprise has to reach for the targets that a rule asks to be attained. */
public final class Attaining {
    private Attaining() {}

    /** Wishes for the targets a rule reads, with given rows. */
    public static List<Goal> wishes(Inspection rules, PackView pack, Rule rule, Map<Integer, TableRow> rows) {
        List<Goal> wishes = new ArrayList<>();
        for (Rule.Pattern pattern : rule.patterns()) {
            Expression name = pattern.targetName();
            String target = pattern.kind() == ValueKind.TARGET && name != null
                    ? pack.constants(rules, rows).text(name).text()
                    : null;
            if (target != null) {
                wishes.addAll(wishes(rules, pack, target));
            }
        }
        return wishes;
    }

    /** Wishes for a target of the pack: what its own rules require in numbers of everybody. */
    static List<Goal> wishes(Inspection rules, PackView pack, String target) {
        return Demand.of(rules, pack).stream()
                .filter(d -> d.target().equals(target) && d.isUnconditional() && !Atoms.readsRows(d.value()))
                .map(Goal::that)
                .toList();
    }
}
