package io.tidu.check;

import io.tidu.pack.rule.Kind;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.ResolvedRule;
import io.tidu.pack.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an enterprise has to reach for the targets that a rule asks to be attained. */
final class Attaining {
    private Attaining() {}

    /** Wishes for the targets a rule reads, with given rows. */
    static List<Wish> wishes(Inspection rules, PackView pack, ResolvedRule rule, Map<Integer, Table.Row> rows) {
        List<Wish> wishes = new ArrayList<>();
        for (ResolvedRule.Pattern pattern : rule.patterns()) {
            Node name = pattern.targetName();
            String target = pattern.kind() == Kind.TARGET && name != null
                    ? pack.constants(rules, rows).text(name).text()
                    : null;
            if (target != null) {
                wishes.addAll(wishes(rules, pack, target));
            }
        }
        return wishes;
    }

    /** Wishes for a target of the pack: what its own rules require in numbers of everybody. */
    static List<Wish> wishes(Inspection rules, PackView pack, String target) {
        return Demand.of(rules, pack).stream()
                .filter(d -> d.target().equals(target) && d.isUnconditional() && !Atoms.readsRows(d.value()))
                .map(Wish::that)
                .toList();
    }
}
