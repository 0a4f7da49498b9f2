package io.tidu.internal.cases;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.StatedName;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Doubt;
import io.tidu.model.Verdict;
import io.tidu.vocabulary.FactDefinition;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names that a case may expect something of: everything that any version of any pack declares. A name that is in
 * none of them would be found nowhere, and to expect that there is nothing would hold for ever. Immutable.
 */
final class DeclaredNames {
    /** What a name can be of. */
    enum Sort {
        /** What {@code targets} of a pack names. */
        TARGET,
        /** A criterion of a requirement, veto or score. */
        CRITERION,
        /** What stands in the way of a stage: a criterion, or a target on the way to it. */
        OBSTACLE,
        /** An item that gives points. */
        SCORE_ITEM,
        /** A group of items that give points. */
        SCORE_GROUP,
        /** An item that is paid. */
        PAID_ITEM,
        /** The id of a pack. */
        PACK,
        /** A tier. */
        TIER,
        /** A level of government that bears a share of an award. */
        LEVEL,
        /** A stage, or none. */
        STAGE,
        /** One of the four verdicts, or none. */
        VERDICT,
        /** {@code true} or {@code false}. */
        FLAG,
        /** A fact of the vocabulary. */
        FACT,
        /** Why a person must look. */
        DOUBT;

        /** The catalogue's word for it. */
        String word() {
            return "@name-of." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Map<Sort, SortedSet<String>> names = new EnumMap<>(Sort.class);

    private DeclaredNames() {
        Arrays.stream(Sort.values()).forEach(s -> names.put(s, new TreeSet<>()));
    }

    static DeclaredNames of(Policies policies) {
        DeclaredNames all = new DeclaredNames();
        policies.packs().forEach(all::pack);
        all.add(Sort.OBSTACLE, all.of(Sort.CRITERION));
        all.add(Sort.OBSTACLE, all.of(Sort.TARGET));
        policies.vocabulary().fact(BuiltInFacts.STAGE.fact()).ifPresent(all::stages);
        all.of(Sort.STAGE).add(Expected.NONE);
        for (Verdict verdict : Verdict.values()) {
            all.of(Sort.VERDICT).add(verdict.word());
        }
        all.of(Sort.VERDICT).add(Expected.NONE);
        for (Doubt.Kind kind : Doubt.Kind.values()) {
            all.of(Sort.DOUBT).add(kind.word());
        }
        all.of(Sort.FLAG).add("true");
        all.of(Sort.FLAG).add("false");
        all.add(Sort.FACT, policies.vocabulary().facts().keySet());
        return all;
    }

    private void pack(PolicyPack pack) {
        of(Sort.PACK).add(pack.manifest().id());
        add(Sort.TARGET, pack.manifest().targets().keySet());
        for (StatedName name : pack.graph().names()) {
            boolean money = name.kind().isAboutMoney();
            if (name.role() == Role.CRITERION) {
                of(Sort.CRITERION).add(name.text());
            } else if (name.role() == Role.TIER) {
                of(Sort.TIER).add(name.text());
            } else if (name.role() == Role.LEVEL) {
                of(Sort.LEVEL).add(name.text());
            } else if (name.role() == Role.STAGE) {
                of(Sort.STAGE).add(name.text());
            } else if (name.role() == Role.ITEM) {
                of(money ? Sort.PAID_ITEM : Sort.SCORE_ITEM).add(name.text());
                if (money) {
                    of(Sort.PAID_ITEM).add(pack.manifest().id() + "/" + name.text());
                }
            } else if (name.role() == Role.GROUP && !money) {
                of(Sort.SCORE_GROUP).add(name.text());
            }
        }
    }

    private void stages(FactDefinition stage) {
        add(Sort.STAGE, stage.values().keySet());
        stage.names().names().forEach(n -> of(Sort.STAGE).add(n.name()));
    }

    private SortedSet<String> of(Sort sort) {
        return names.computeIfAbsent(sort, s -> new TreeSet<>());
    }

    private void add(Sort sort, Collection<String> more) {
        of(sort).addAll(more);
    }

    /** What is wrong with a name that is written somewhere; empty if there is such a name. */
    Optional<Problem> problem(Sort sort, String written, SourceNode node) {
        return of(sort).contains(written)
                ? Optional.empty()
                : Optional.of(node.problem(
                        "case.unknown-name", sort.word(), ShownText.shown(written), nearest(sort, written)));
    }

    /** What is wrong with a key; empty if there is such a name. */
    Optional<Problem> problem(Sort sort, SourceNode.Entry entry) {
        return of(sort).contains(entry.key())
                ? Optional.empty()
                : Optional.of(entry.problem(
                        "case.unknown-name", sort.word(), ShownText.shown(entry.key()), nearest(sort, entry.key())));
    }

    /** An item is told with its pack only to whoever writes a pack. */
    private String nearest(Sort sort, String written) {
        boolean bare = sort == Sort.PAID_ITEM && written.indexOf('/') < 0;
        return Nearest.orAll(
                written,
                of(sort).stream().filter(n -> !bare || n.indexOf('/') < 0).toList());
    }
}
