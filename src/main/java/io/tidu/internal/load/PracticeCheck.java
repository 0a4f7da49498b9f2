package io.tidu.internal.load;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.load.budget.SharingNames;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.practice.CalendarEntry;
import io.tidu.internal.policy.practice.Sharing;
import io.tidu.internal.policy.rule.StatedName;
import io.tidu.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Holds what packs say of how they are carried out against what they and the others decide. */
final class PracticeCheck {
    private final Collection<PolicyPack> packs;
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final SortedSet<String> targets = new TreeSet<>();

    private PracticeCheck(Collection<PolicyPack> packs, Vocabulary vocabulary, Problems problems) {
        this.packs = packs;
        this.vocabulary = vocabulary;
        this.problems = problems;
        packs.forEach(p -> targets.addAll(p.manifest().targets().keySet()));
    }

    static void run(Collection<PolicyPack> packs, Vocabulary vocabulary, Problems problems) {
        PracticeCheck check = new PracticeCheck(packs, vocabulary, problems);
        packs.forEach(check::pack);
    }

    private void pack(PolicyPack pack) {
        SortedSet<String> awards = new TreeSet<>();
        pack.graph().names().stream().filter(StatedName::isPaidItem).forEach(n -> awards.add(n.text()));
        documents(pack.manifest(), awards);
        calendar(pack, awards);
        sharing(pack);
        YearTablesCheck.run(pack.folder(), targets, problems);
    }

    /** A score item or a group asks for no documents; who writes some there meant an award. */
    private void documents(PackManifest manifest, Set<String> awards) {
        manifest.practice().documents().forEach((name, handIn) -> {
            if (!awards.contains(name) && !manifest.targets().containsKey(name)) {
                problems.error("pack.documents-of-no-award", handIn.place(), name, Nearest.orAll(name, awards));
            }
        });
    }

    private void sharing(PolicyPack pack) {
        Sharing sharing = pack.manifest().practice().sharing();
        if (sharing.source() != null) {
            String clause = sharing.source().clause();
            Set<String> clauses = pack.folder().clauseIds();
            if (!clauses.contains(clause)) {
                problems.error("pack.budget-clause", sharing.place(), clause, Nearest.orAll(clause, clauses));
            }
            SharingNames.of(pack, packs, vocabulary).check(sharing, problems);
        }
    }

    private void calendar(PolicyPack pack, Set<String> awards) {
        PackManifest manifest = pack.manifest();
        Set<String> clauses = pack.folder().clauseIds();
        for (CalendarEntry entry : manifest.practice().calendar().entries()) {
            Place place = entry.place();
            if (!awards.contains(entry.of()) && !targets.contains(entry.of())) {
                SortedSet<String> known = new TreeSet<>(targets);
                known.addAll(awards);
                problems.error("pack.calendar-of", place, entry.of(), Nearest.orAll(entry.of(), known));
            }
            if (!clauses.contains(entry.clause())) {
                problems.error("pack.calendar-clause", place, entry.clause(), Nearest.orAll(entry.clause(), clauses));
            }
            Integer year = entry.to() == null ? null : entry.to().year();
            if (year != null && !manifest.inForce().covers(entry.window(year).to())) {
                problems.warning(
                        "pack.calendar-outside",
                        place,
                        entry.window(year).to().toString(),
                        manifest.inForce().toString());
            }
        }
    }
}
