package io.tidu.internal.impact;

import io.tidu.internal.impact.written.Pair;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.RuleGraph;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.assessment.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A difference of the rules as they are written, and by what its effect on an enterprise is recognised.
 *
 * @param of the difference
 * @param rows the rows of both sides that differ; empty if it is no row
 * @param rules the rules of both sides that read the rows, or that differ
 * @param clauses the clauses they cite
 * @param names targets and items that the rows are about; empty if they name none
 * @param tables the tables of both sides by pack and name, in which rules name items
 * @param isOwnRule whether the rules themselves differ, so that it matters whether they fire
 */
record Trace(
        Pair<?> of,
        List<TableRow> rows,
        List<Rule> rules,
        Set<ClauseUse> clauses,
        SortedSet<String> names,
        Map<String, Map<String, Table>> tables,
        boolean isOwnRule) {

    /** Whether it plays a part in what is decided for an enterprise, on either side. */
    boolean isUsed(RowWatch watch) {
        if (rows.isEmpty()) {
            return !isOwnRule || rules.stream().anyMatch(watch::fired);
        }
        return rows.stream().anyMatch(watch::used);
    }

    /** Whether a finding of a target comes from it. */
    boolean cites(TargetChange target, FindingChange change) {
        Finding any = change.findings().any();
        return (names.isEmpty() || names.contains(target.target()) || !isAboutTargets())
                && (states(change.findings().before())
                        || states(change.findings().after())
                        || states(any));
    }

    /** Rows of texts such as kinds of events name nothing that is decided. */
    private boolean isAboutTargets() {
        return names.stream()
                .anyMatch(n -> rules.stream().anyMatch(r -> r.decides().contains(n)));
    }

    private boolean states(@Nullable Finding finding) {
        return finding != null
                && rules.stream()
                        .anyMatch(
                                r -> r.pack().equals(finding.pack()) && r.name().equals(finding.rule()));
    }

    /** Whether it speaks of the money of an award. */
    boolean paysFor(AwardChange award) {
        if (!names.isEmpty() && !names.contains(award.item()) && !names.contains(String.valueOf(award.tier()))) {
            return false;
        }
        return rules.stream()
                .anyMatch(r -> r.statements().stream()
                        .filter(s -> s.kind().isAboutMoney())
                        .anyMatch(s -> s.argument(Role.ITEM)
                                .map(n -> RuleGraph.texts(n, tables.getOrDefault(r.pack(), Map.of()))
                                        .contains(award.item()))
                                .orElse(true)));
    }
}
