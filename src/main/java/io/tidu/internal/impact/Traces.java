package io.tidu.internal.impact;

import io.tidu.internal.impact.written.PackDifference;
import io.tidu.internal.impact.written.Pair;
import io.tidu.internal.impact.written.TableDifference;
import io.tidu.internal.impact.written.WrittenDifference;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.FactRead;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which difference of the rules makes a difference for an enterprise. A row does if it is used for the enterprise
 * on either side and a finding or a step of an award of a rule that reads it is another; a rule does if its own
 * findings are. Safe to share between threads.
 */
final class Traces {
    private final List<Trace> traces = new ArrayList<>();
    /** By identity: two differences may say the same. */
    private final IdentityHashMap<Pair<?>, Integer> positions = new IdentityHashMap<>();

    private final IdentityHashMap<Table, List<TableRow>> watched = new IdentityHashMap<>();

    private Traces() {}

    /** Of what differs between the versions in force on a day of either side. */
    static Traces of(WrittenDifference all, RulesSide before, RulesSide after) {
        Traces traces = new Traces();
        all.packs().forEach(traces::add);
        List<FactRead> reads = new ArrayList<>(reads(before.policies(), before.inForceOn()));
        reads.addAll(reads(after.policies(), after.inForceOn()));
        all.derived().forEach(d -> traces.fact(d, d.any().name(), reads));
        all.facts().forEach(f -> traces.fact(f, f.any().name(), reads));
        traces.traces.forEach(t -> traces.positions.put(t.of(), traces.positions.size()));
        return traces;
    }

    private static List<FactRead> reads(Policies policies, LocalDate on) {
        return policies.inForce(on).stream()
                .flatMap(p -> p.graph().facts(policies.vocabulary(), policies.formulas()).stream())
                .toList();
    }

    private void add(PackDifference pack) {
        PolicyPack before = pack.packs().before();
        PolicyPack after = pack.packs().after();
        Map<String, Map<String, Table>> tables = tables(before, after);
        if (before == null || after == null) {
            List<Rule> rules = pack.packs().any().rules();
            traces.add(new Trace(
                    pack.packs(),
                    List.of(),
                    rules,
                    clauses(rules.stream()),
                    Collections.emptySortedSet(),
                    tables,
                    false));
            return;
        }
        TraceReaders one = new TraceReaders(before);
        TraceReaders other = new TraceReaders(after);
        for (TableDifference table : pack.tables()) {
            for (Pair<TableRow> row : table.rows()) {
                add(pack, table, row, one, other, tables);
            }
        }
        for (Pair<Rule> rule : pack.rules()) {
            List<Rule> both = Stream.of(rule.before(), rule.after())
                    .flatMap(Stream::ofNullable)
                    .toList();
            traces.add(new Trace(
                    rule, List.of(), both, clauses(both.stream()), Collections.emptySortedSet(), tables, true));
        }
    }

    private void add(
            PackDifference pack,
            TableDifference table,
            Pair<TableRow> row,
            TraceReaders before,
            TraceReaders after,
            Map<String, Map<String, Table>> tables) {
        Set<Rule> readers = new LinkedHashSet<>();
        List<TableRow> rows = new ArrayList<>();
        side(table.before(), row.before(), before, readers, rows);
        side(table.after(), row.after(), after, readers, rows);
        Set<ClauseUse> clauses = clauses(readers.stream());
        String id = pack.packs().any().manifest().id();
        rows.forEach(r -> clauses.add(new ClauseUse(id, r.clause())));
        traces.add(new Trace(row, rows, List.copyOf(readers), clauses, names(pack, rows), tables, false));
    }

    private void side(
            @Nullable Table table, @Nullable TableRow row, TraceReaders readers, Set<Rule> rules, List<TableRow> rows) {
        if (table != null && row != null) {
            rules.addAll(readers.of(table, row));
            rows.add(row);
            watched.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
        }
    }

    private static SortedSet<String> names(PackDifference pack, List<TableRow> rows) {
        SortedSet<String> known = new TreeSet<>();
        for (PolicyPack side : sides(pack.packs().before(), pack.packs().after())) {
            known.addAll(side.manifest().targets().keySet());
            known.addAll(side.manifest().items().keySet());
        }
        SortedSet<String> names = new TreeSet<>();
        rows.forEach(r -> r.cells().values().forEach(c -> {
            if (c instanceof Table.Cell.Text text && known.contains(text.value())) {
                names.add(text.value());
            }
        }));
        return names;
    }

    private static Set<ClauseUse> clauses(Stream<Rule> rules) {
        Set<ClauseUse> clauses = new TreeSet<>();
        rules.forEach(r -> r.clauses().forEach(c -> clauses.add(new ClauseUse(r.pack(), c))));
        return clauses;
    }

    private static Map<String, Map<String, Table>> tables(@Nullable PolicyPack before, @Nullable PolicyPack after) {
        Map<String, Map<String, Table>> tables = new HashMap<>();
        for (PolicyPack side : sides(before, after)) {
            tables.computeIfAbsent(side.manifest().id(), p -> new HashMap<>())
                    .putAll(side.folder().tables());
        }
        return tables;
    }

    private static List<PolicyPack> sides(@Nullable PolicyPack before, @Nullable PolicyPack after) {
        return Stream.of(before, after).flatMap(Stream::ofNullable).toList();
    }

    /** A fact that is declared or computed otherwise: whatever reads it may be decided otherwise. */
    private void fact(Pair<?> of, String name, List<FactRead> reads) {
        List<Rule> readers = reads.stream()
                .filter(r -> r.path().equals(name)
                        || r.path().startsWith(name + ".")
                        || r.via().equals(name))
                .map(FactRead::rule)
                .distinct()
                .toList();
        traces.add(new Trace(
                of, List.of(), readers, clauses(readers.stream()), Collections.emptySortedSet(), Map.of(), false));
    }

    /** The position of a difference as {@link Touch#trace} tells it; -1 if it decides nothing. */
    int position(Pair<?> difference) {
        return positions.getOrDefault(difference, -1);
    }

    /** Notes what the assessments of one enterprise use. */
    RowWatch watch() {
        return new RowWatch(watched);
    }

    /** What makes the difference for an enterprise, of which this was used. */
    List<Touch> of(EnterpriseChange change, RowWatch used) {
        List<Touch> touches = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            Touch touch = traces.get(i).isUsed(used) ? touch(i, change) : null;
            if (touch != null) {
                touches.add(touch);
            }
        }
        return touches;
    }

    private @Nullable Touch touch(int index, EnterpriseChange change) {
        Trace trace = traces.get(index);
        boolean sure = false;
        boolean open = false;
        BigDecimal difference = BigDecimal.ZERO;
        for (AwardChange award : change.funding().awards()) {
            if (decides(trace, award, change.targets())) {
                sure |= award.isEffect();
                open |= AwardChange.isOpen(award.awards().any());
                difference = difference.add(award.difference());
            }
        }
        for (TargetChange target : change.targets()) {
            for (FindingChange finding : target.findings()) {
                if (trace.cites(target, finding)) {
                    sure |= target.isMove() && finding.verdict().isChange();
                    open |= isOpen(finding.verdict().after());
                }
            }
        }
        boolean mayBe = open && !change.funding().bounds().isExact();
        return sure || mayBe ? new Touch(index, sure, difference) : null;
    }

    private static boolean isOpen(@Nullable Verdict verdict) {
        return verdict == Verdict.UNDETERMINED || verdict == Verdict.NEEDS_REVIEW;
    }

    /** Whether it is among the reasons why an award is another. */
    private static boolean decides(Trace trace, AwardChange award, List<TargetChange> targets) {
        List<ClauseUse> all = award.clauses();
        // Its own clause stands last, whatever the reason.
        List<ClauseUse> reasons = all.size() > 1 ? all.subList(0, all.size() - 1) : all;
        return reasons.stream().filter(trace.clauses()::contains).anyMatch(c -> decides(trace, c, award, targets));
    }

    private static boolean decides(Trace trace, ClauseUse clause, AwardChange award, List<TargetChange> targets) {
        boolean isOfFinding = false;
        for (TargetChange target : targets) {
            for (FindingChange finding : target.findings()) {
                if (finding.clause().equals(clause) && finding.verdict().isChange()) {
                    isOfFinding = true;
                    if (trace.cites(target, finding)) {
                        return true;
                    }
                }
            }
        }
        return !isOfFinding && trace.paysFor(award);
    }
}
