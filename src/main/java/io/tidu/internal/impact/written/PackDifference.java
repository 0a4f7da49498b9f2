package io.tidu.internal.impact.written;

import io.tidu.internal.policy.Clause;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.practice.CalendarEntry;
import io.tidu.internal.policy.practice.HandIn;
import io.tidu.internal.policy.practice.Lever;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * In what two versions of a pack differ, or that one side has none.
 *
 * @param packs the versions
 * @param tables tables with the rows that differ
 * @param clauses clauses that differ in title, text or in whether rules decide them
 * @param rules rules that differ in what they say, not in how they are laid out
 * @param documents lists of documents that differ
 * @param calendar days and lengths of time that differ
 * @param levers levers of its own that differ
 */
public record PackDifference(
        Pair<PolicyPack> packs,
        List<TableDifference> tables,
        List<Pair<Clause>> clauses,
        List<Pair<Rule>> rules,
        List<Pair<Map.Entry<String, HandIn>>> documents,
        List<Pair<CalendarEntry>> calendar,
        List<Pair<Lever>> levers) {
    /** Copies the lists. */
    public PackDifference {
        tables = List.copyOf(tables);
        clauses = List.copyOf(clauses);
        rules = List.copyOf(rules);
        documents = List.copyOf(documents);
        calendar = List.copyOf(calendar);
        levers = List.copyOf(levers);
    }

    /** Whether they differ in nothing that is told. */
    public boolean isNone() {
        return packs.isChange()
                && isSameFrame()
                && tables.isEmpty()
                && clauses.isEmpty()
                && rules.isEmpty()
                && documents.isEmpty()
                && calendar.isEmpty()
                && levers.isEmpty();
    }

    /** Whether the members of the manifests that are told as they are, and how money is shared, are the same. */
    private boolean isSameFrame() {
        PolicyPack before = packs.before();
        PolicyPack after = packs.after();
        return before != null
                && after != null
                && frame(before.manifest()).equals(frame(after.manifest()))
                && before.manifest()
                        .practice()
                        .sharing()
                        .isSameAs(after.manifest().practice().sharing());
    }

    /** The members of a manifest that are told as they are. */
    private static List<String> frame(PackManifest manifest) {
        return List.of(
                manifest.version(),
                manifest.inForce().toString(),
                manifest.status().word(),
                manifest.title().toString(),
                String.join(", ", manifest.documents()),
                manifest.appliesTo().facts().toString(),
                manifest.buildsOn().toString(),
                manifest.shares().stream().map(PackDifference::said).toList().toString(),
                manifest.targets().keySet().toString());
    }

    /** What a pack shares of another, as it is written. */
    public static String said(PackManifest.Shares shares) {
        return shares.pack() + " " + (shares.all() ? "all" : shares.items());
    }

    static PackDifference of(@Nullable PolicyPack before, @Nullable PolicyPack after) {
        Pair<PolicyPack> packs = new Pair<>(before, after);
        if (before == null || after == null) {
            return new PackDifference(packs, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        return new PackDifference(
                packs,
                tables(before, after),
                Pair.of(before.folder().clauses(), after.folder().clauses(), Clause::id, PackDifference::same),
                Pair.of(before.rules(), after.rules(), Rule::name, RuleForm::same),
                Pair.of(documents(before), documents(after), Map.Entry::getKey, PackDifference::sameDocuments),
                Pair.of(calendar(before), calendar(after), PackDifference::day, (a, b) -> a.status() == b.status()),
                Pair.of(levers(before), levers(after), Lever::name, PackDifference::same));
    }

    private static List<TableDifference> tables(PolicyPack before, PolicyPack after) {
        SortedSet<String> names = new TreeSet<>(before.folder().tables().keySet());
        names.addAll(after.folder().tables().keySet());
        List<TableDifference> tables = new ArrayList<>();
        for (String name : names) {
            Table one = before.folder().tables().get(name);
            Table other = after.folder().tables().get(name);
            TableDifference difference = TableDifference.of(one, other);
            if (!difference.rows().isEmpty()) {
                tables.add(difference);
            }
        }
        return tables;
    }

    private static boolean same(Clause before, Clause after) {
        return before.title().equals(after.title())
                && before.text().equals(after.text())
                && before.formalised() == after.formalised()
                && before.needsRegister() == after.needsRegister();
    }

    private static List<Map.Entry<String, HandIn>> documents(PolicyPack pack) {
        return List.copyOf(pack.manifest().practice().documents().entrySet());
    }

    private static boolean sameDocuments(Map.Entry<String, HandIn> before, Map.Entry<String, HandIn> after) {
        return before.getValue().kinds().equals(after.getValue().kinds())
                && before.getValue().status() == after.getValue().status();
    }

    private static List<CalendarEntry> calendar(PolicyPack pack) {
        return pack.manifest().practice().calendar().entries();
    }

    /** A day that moved is another day: one is gone, one is new. */
    private static String day(CalendarEntry entry) {
        return entry.of() + " " + entry.event() + " " + entry.from() + " " + entry.to() + " " + entry.length();
    }

    private static List<Lever> levers(PolicyPack pack) {
        return List.copyOf(pack.manifest().practice().levers().values());
    }

    /** Whether both say the same, whatever they are called and wherever they stand. */
    static boolean same(Lever before, Lever after) {
        return said(before).equals(said(after));
    }

    private static String said(Lever lever) {
        return List.of(lever.path(), lever.change(), lever.choices(), lever.entry()) + " " + lever.size() + " "
                + lever.step() + " " + lever.mostAYear() + " " + lever.leadDays() + " " + lever.effort() + " "
                + lever.status();
    }
}
