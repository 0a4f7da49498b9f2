package io.tidu.internal.check.rules;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A criterion, group or item that no {@code pack.yaml} names: results would show the bare word, and it may be a slip
 * for another. A name in {@code except( … )} or {@code only( … )} that no criterion has leaves out or takes nothing.
 */
public final class NoLabel implements Check {
    private static final String ID = "check.no-label";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        Set<String> targets = new TreeSet<>();
        rules.packs().forEach(p -> targets.addAll(p.manifest().targets().keySet()));
        for (PackView pack : rules.packs()) {
            List<NamedWord> words = new ArrayList<>(NamedWord.of(pack));
            words.addAll(NamedWord.selected(pack));
            // One line in pack.yaml names it wherever it is used: that it is not there is one mistake.
            Set<String> told = new TreeSet<>();
            Map<Role, Set<String>> byRole = new EnumMap<>(Role.class);
            for (NamedWord word : words) {
                Set<String> labels = byRole.computeIfAbsent(word.role(), r -> labels(rules, pack, r, targets));
                if (!labels.contains(word.text()) && told.add(word.role() + " " + word.text())) {
                    String key = word.role() == Role.CRITERION ? "criteria" : "items";
                    Problem problem = Problem.warning(
                            ID,
                            word.place(),
                            word.text(),
                            key,
                            Nearest.to(word.text(), labels).orElse("–"));
                    remarks.add(pack, word.text(), word.in(pack, problem));
                }
            }
        }
    }

    /**
     * Its own and those of the packs it builds on or shares items with; another pack's label would be found by chance
     * only.
     */
    private static Set<String> labels(Inspection rules, PackView pack, Role role, Set<String> targets) {
        Set<String> labels = new TreeSet<>(targets);
        labels.addAll(of(pack.manifest(), role));
        for (PackView other : rules.packs()) {
            if (builds(pack.manifest(), other.manifest().id())) {
                labels.addAll(of(other.manifest(), role));
            }
        }
        return labels;
    }

    private static boolean builds(PackManifest manifest, String other) {
        return manifest.buildsOn().contains(other)
                || manifest.shares().stream().anyMatch(s -> s.pack().equals(other));
    }

    static Set<String> of(PackManifest manifest, Role role) {
        return role == Role.CRITERION
                ? manifest.criteria().keySet()
                : manifest.items().keySet();
    }
}
