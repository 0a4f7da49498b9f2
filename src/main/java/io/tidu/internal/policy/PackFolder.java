package io.tidu.internal.policy;

import io.tidu.internal.policy.table.Table;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One version of a pack: everything in its folder. Immutable and safe to share between threads.
 *
 * @param manifest what {@code pack.yaml} says
 * @param clauses the clauses of {@code policy.md}, in the order written
 * @param tables its tables by name
 * @param rules its rule files, by name
 * @param cases the files in its folder {@code cases}, by name
 * @param sha256 over the names and contents of all its files, in lower-case hexadecimal
 */
public record PackFolder(
        PackManifest manifest,
        List<Clause> clauses,
        SortedMap<String, Table> tables,
        List<RuleText> rules,
        List<CaseText> cases,
        String sha256) {
    /** Copies the collections. */
    public PackFolder {
        clauses = List.copyOf(clauses);
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        rules = List.copyOf(rules);
        cases = List.copyOf(cases);
    }

    /** The pack's id, such as {@code national/high-tech-enterprise}. */
    public String id() {
        return manifest.id();
    }

    /** A clause, if there is one of this number. */
    public Optional<Clause> clause(String number) {
        return clauses.stream().filter(c -> c.id().equals(number)).findFirst();
    }

    /** The numbers of all clauses. */
    public Set<String> clauseIds() {
        Set<String> ids = new TreeSet<>();
        clauses.forEach(c -> ids.add(c.id()));
        return Collections.unmodifiableSet(ids);
    }
}
