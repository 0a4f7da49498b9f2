package io.tidu.internal.impact;

import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.AwardGroups;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.PackItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the rules of one side rest each award on, as texts: two sides with the same text decide alike for every
 * enterprise, whatever is not known of it. Rows of other items and tiers do not count. Safe to share between threads.
 */
final class Grounds {
    private static final Set<StatementKind> STACKING = EnumSet.of(
            StatementKind.BEST_OF, StatementKind.TOGETHER, StatementKind.UPGRADE, StatementKind.CAP_TOGETHER);

    private static final Set<StatementKind> ALONE = EnumSet.of(
            StatementKind.AWARD,
            StatementKind.UPLIFT,
            StatementKind.MULTIPLE,
            StatementKind.REDUCE,
            StatementKind.CAP,
            StatementKind.ROUND_DOWN,
            StatementKind.ROUND_NEAREST);

    private final SortedMap<String, PolicyPack> packs = new TreeMap<>();
    private final NodeTexts nodes;
    private final Statements statements;
    private final AwardItems items;
    private final AwardGroups groups;
    /** What every text begins with: facts that are read without being named. */
    private final String common;
    /** What every text about payments begins with. */
    private final String called;

    private final Map<String, String> known = new HashMap<>();

    private Grounds(Policies policies, LocalDate on) {
        policies.inForce(on).forEach(p -> packs.put(p.manifest().id(), p));
        called = called(packs.values());
        nodes = new NodeTexts(policies.vocabulary(), policies.formulas(), called);
        statements = new Statements(packs, nodes);
        items = policies.awardItems(on);
        List<Rule> rules =
                packs.values().stream().flatMap(p -> p.rules().stream()).toList();
        groups = AwardGroups.of(
                rules,
                (pack, table) -> Objects.requireNonNull(packs.get(pack))
                        .folder()
                        .tables()
                        .get(table),
                items);
        StringBuilder text = new StringBuilder();
        for (BuiltInFacts fact : BuiltInFacts.values()) {
            policies.vocabulary().fact(fact.fact()).ifPresent(f -> text.append(NodeTexts.definition(f)));
        }
        common = text.toString();
    }

    /** What people may call titles and items. */
    private static String called(Collection<PolicyPack> packs) {
        StringBuilder text = new StringBuilder();
        packs.forEach(
                p -> text.append(p.manifest().targets()).append(p.manifest().items()));
        return text.toString();
    }

    /** Of the rules in force on a day. */
    static Grounds of(Policies policies, LocalDate on) {
        return new Grounds(policies, on);
    }

    /** Expressions as texts. */
    NodeTexts nodes() {
        return nodes;
    }

    /** What every text begins with: facts that are read without being named. */
    String common() {
        return common;
    }

    /** Which items belong together. */
    AwardGroups groups() {
        return groups;
    }

    /** Whose the items are. */
    AwardItems items() {
        return items;
    }

    /** When an award is due, whatever it comes to. */
    synchronized String conditions(ItemKey key) {
        return about("conditions", key, EnumSet.of(StatementKind.AWARD), true);
    }

    /** When an award is due and what it comes to, before caps. */
    synchronized String uncapped(ItemKey key) {
        return about(
                "uncapped", key, EnumSet.of(StatementKind.AWARD, StatementKind.UPLIFT, StatementKind.MULTIPLE), false);
    }

    /** Everything that decides what an award comes to by its own rules. */
    synchronized String alone(ItemKey key) {
        return about("alone", key, ALONE, false);
    }

    /** Whether anything rounds an item. */
    synchronized boolean isRounded(ItemKey key) {
        return !about("rounded", key, EnumSet.of(StatementKind.ROUND_DOWN, StatementKind.ROUND_NEAREST), false)
                .equals(common);
    }

    /**
     * What the items of these groups and instalments of these items do to each other.
     *
     * @param paid whether it matters what payments are for
     */
    synchronized String stacking(Set<PackItem> together, Set<PackItem> ofGroups, boolean paid) {
        return known.computeIfAbsent("stacking " + together + ofGroups + paid, k -> {
            StringBuilder text = new StringBuilder(common + (paid ? payments() : ""));
            stacking(together, ofGroups, (pack, of, names) -> text.append(statements.text(pack, of, names, false)));
            return text + groups.inInstalments().toString();
        });
    }

    private void stacking(Set<PackItem> together, Set<PackItem> ofGroups, Names names) {
        for (PolicyPack pack : packs.values()) {
            String id = pack.manifest().id();
            ofGroups.stream()
                    .filter(g -> g.pack().equals(id))
                    .forEach(g -> names.of(pack, STACKING, Map.of(Role.GROUP, g.name())));
            together.forEach(i -> names(id, i)
                    .forEach(n -> names.of(pack, EnumSet.of(StatementKind.INSTALMENT), Map.of(Role.ITEM, n))));
        }
    }

    /** What decides what payments are taken for. */
    String payments() {
        return called + items.owners() + items.shared();
    }

    /**
     * The ceiling of a pack.
     *
     * @param paid whether it matters what payments are for
     */
    synchronized String ceiling(String pack, boolean paid) {
        PolicyPack own = packs.get(pack);
        return own == null
                ? ""
                : known.computeIfAbsent(
                        "ceiling " + pack + paid,
                        k -> common
                                + (paid ? payments() : "")
                                + statements.text(own, EnumSet.of(StatementKind.CEILING), Map.of(), false));
    }

    /** Whether a pack may have a ceiling. */
    boolean hasCeiling(String pack) {
        PolicyPack own = packs.get(pack);
        return own != null
                && own.rules().stream()
                        .flatMap(r -> r.statements().stream())
                        .anyMatch(s -> s.kind() == StatementKind.CEILING);
    }

    /** The packs in force. */
    SortedSet<String> packs() {
        return new TreeSet<>(packs.keySet());
    }

    private String about(String what, ItemKey key, Set<StatementKind> kinds, boolean conditionsAlone) {
        return known.computeIfAbsent(what + " " + key, k -> {
            StringBuilder text = new StringBuilder(common);
            about(key, kinds, (pack, of, names) -> text.append(statements.text(pack, of, names, conditionsAlone)));
            return text.toString();
        });
    }

    private interface Names {
        void of(PolicyPack pack, Set<StatementKind> kinds, Map<Role, String> names);
    }

    /** Each pack with the names by which its statements speak of an item. */
    private void about(ItemKey key, Set<StatementKind> kinds, Names names) {
        PackItem item = items.of(key.pack(), key.item());
        for (PolicyPack pack : packs.values()) {
            String id = pack.manifest().id();
            Set<StatementKind> of = EnumSet.copyOf(kinds);
            if (!id.equals(key.pack())) {
                of.remove(StatementKind.AWARD);
            }
            for (String name : names(id, item)) {
                Map<Role, String> written = new LinkedHashMap<>(Map.of(Role.ITEM, name));
                written.put(Role.TIER, key.tier() == null ? "" : key.tier());
                names.of(pack, of, written);
            }
        }
    }

    /** What decides what an award comes to by its own rules. */
    synchronized List<Stated> statedOf(ItemKey key) {
        List<Stated> stated = new ArrayList<>();
        about(key, ALONE, (pack, of, names) -> stated.addAll(statements.stated(pack, of, names, false)));
        return stated;
    }

    /** What decides a target. */
    synchronized List<Stated> statedOfTarget(String name) {
        return statements.ofTarget(name);
    }

    /** What the items of these groups and instalments of these items do to each other. */
    synchronized List<Stated> statedOfStacking(Set<PackItem> together, Set<PackItem> ofGroups) {
        List<Stated> stated = new ArrayList<>();
        stacking(together, ofGroups, (pack, of, names) -> stated.addAll(statements.stated(pack, of, names, false)));
        return stated;
    }

    /** What states the ceiling of a pack. */
    synchronized List<Stated> statedOfCeiling(String pack) {
        PolicyPack own = packs.get(pack);
        return own == null ? List.of() : statements.stated(own, EnumSet.of(StatementKind.CEILING), Map.of(), false);
    }

    /** What of each pack bears on each of its statements, by its id. */
    Map<String, String> heads() {
        Map<String, String> heads = new TreeMap<>();
        packs.forEach((id, pack) -> heads.put(id, Statements.head(pack)));
        return heads;
    }

    /** What a pack calls an item. */
    private List<String> names(String pack, PackItem item) {
        return items.of(pack, item.name()).equals(item) ? List.of(item.name()) : List.of();
    }
}
