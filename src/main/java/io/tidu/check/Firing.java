package io.tidu.check;

import io.tidu.model.Enterprise;
import io.tidu.pack.measure.Firm;
import io.tidu.pack.measure.Knowledge;
import io.tidu.pack.rule.Kind;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.ResolvedRule;
import io.tidu.pack.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether the conditions of a rule can hold and can fail, over all rows its patterns can stand for. */
final class Firing {
    private static final int MOST_ROWS = 1_000;

    private final Inspection rules;
    private final PackView pack;
    private final ResolvedRule rule;

    Firing(Inspection rules, PackView pack, ResolvedRule rule) {
        this.rules = rules;
        this.pack = pack;
        this.rule = rule;
    }

    /** Can hold if it can for any rows; can fail if it can for any rows. */
    Atoms.Outcome outcome() {
        List<Node> conditions =
                rule.patterns().stream().flatMap(p -> p.constraints().stream()).toList();
        boolean hold = false;
        boolean fail = conditions.isEmpty();
        for (Map<Integer, Table.Row> rows : rows()) {
            Atoms.Outcome outcome = new Atoms(rules, constants(rows)).together(conditions);
            hold |= outcome.canHold();
            fail |= outcome.canFail();
        }
        return new Atoms.Outcome(hold, fail);
    }

    /** Every choice of rows. */
    private List<Map<Integer, Table.Row>> rows() {
        List<Map<Integer, Table.Row>> choices = new ArrayList<>();
        choices.add(Map.of());
        for (int i = 0; i < rule.patterns().size(); i++) {
            ResolvedRule.Pattern pattern = rule.patterns().get(i);
            if (pattern.kind() == Kind.ROW) {
                List<Map<Integer, Table.Row>> longer = new ArrayList<>();
                for (Map<Integer, Table.Row> choice : choices) {
                    for (Table.Row row :
                            pack.table(String.valueOf(pattern.source())).rows()) {
                        Map<Integer, Table.Row> more = new TreeMap<>(choice);
                        more.put(i, row);
                        longer.add(more);
                    }
                }
                choices = longer.subList(0, Math.min(MOST_ROWS, longer.size()));
            }
        }
        return choices;
    }

    private Evaluation constants(Map<Integer, Table.Row> rows) {
        Knowledge knowledge =
                new Knowledge(rules.vocabulary().facts(), rules.policies().formulas(), List.of());
        Firm nobody = new Firm(
                new Enterprise("nobody", "", new TreeMap<>()),
                pack.bases(rules.vocabulary()).on(),
                knowledge);
        return new Evaluation(nobody, pack.tables(), rows);
    }
}
