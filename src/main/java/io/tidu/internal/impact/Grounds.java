package io.tidu.internal.impact;

import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.AwardGroups;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.Rule.Statement;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.PackItem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

    private static final Set<StatementKind> ABOUT_TARGETS = EnumSet.noneOf(StatementKind.class);

    static {
        for (StatementKind kind : StatementKind.values()) {
            if (kind.forms().get(0).contains(Role.TARGET)) {
                ABOUT_TARGETS.add(kind);
            }
        }
    }

    private final Map<String, PolicyPack> packs = new TreeMap<>();
    private final NodeTexts nodes;
    private final AwardItems items;
    private final AwardGroups groups;
    /** What every text begins with: facts that are read without being named. */
    private final String common;
    /** What every text about payments begins with. */
    private final String called;

    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();

    private Grounds(Policies policies, LocalDate on) {
        policies.inForce(on).forEach(p -> packs.put(p.manifest().id(), p));
        called = called(packs.values());
        nodes = new NodeTexts(policies.vocabulary(), policies.formulas(), called);
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
            stacking(together, ofGroups, (pack, of, names) -> text.append(text(pack, of, names, false)));
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
                                + text(own, EnumSet.of(StatementKind.CEILING), Map.of(), false));
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
            about(key, kinds, (pack, of, names) -> text.append(text(pack, of, names, conditionsAlone)));
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
        about(key, ALONE, (pack, of, names) -> stated.addAll(stated(pack, of, names, false)));
        return stated;
    }

    /** What decides a target. */
    synchronized List<Stated> statedOfTarget(String name) {
        return packs.values().stream()
                .filter(p -> p.manifest().targets().containsKey(name))
                .flatMap(p -> stated(p, ABOUT_TARGETS, Map.of(Role.TARGET, name), false).stream())
                .toList();
    }

    /** What the items of these groups and instalments of these items do to each other. */
    synchronized List<Stated> statedOfStacking(Set<PackItem> together, Set<PackItem> ofGroups) {
        List<Stated> stated = new ArrayList<>();
        stacking(together, ofGroups, (pack, of, names) -> stated.addAll(stated(pack, of, names, false)));
        return stated;
    }

    /** What states the ceiling of a pack. */
    synchronized List<Stated> statedOfCeiling(String pack) {
        PolicyPack own = packs.get(pack);
        return own == null ? List.of() : stated(own, EnumSet.of(StatementKind.CEILING), Map.of(), false);
    }

    /** What of each pack bears on each of its statements, by its id. */
    Map<String, String> heads() {
        Map<String, String> heads = new TreeMap<>();
        packs.forEach((id, pack) -> heads.put(id, head(pack)));
        return heads;
    }

    /** What a pack calls an item. */
    private List<String> names(String pack, PackItem item) {
        return items.of(pack, item.name()).equals(item) ? List.of(item.name()) : List.of();
    }

    /** The statements of some kinds about some names, with their rules' conditions. */
    private String text(PolicyPack pack, Set<StatementKind> kinds, Map<Role, String> names, boolean conditionsAlone) {
        TreeMap<String, Integer> texts = new TreeMap<>();
        stated(pack, kinds, names, conditionsAlone).forEach(s -> texts.merge(s.text(), 1, Integer::sum));
        return texts.isEmpty() ? "" : head(pack) + texts;
    }

    /** What of a pack bears on each of its statements. */
    private static String head(PolicyPack pack) {
        PackManifest own = pack.manifest();
        return own.id() + own.status() + own.appliesTo().facts();
    }

    private List<Stated> stated(
            PolicyPack pack, Set<StatementKind> kinds, Map<Role, String> names, boolean conditionsAlone) {
        List<Stated> stated = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            for (Statement statement : rule.statements()) {
                if (kinds.contains(statement.kind())) {
                    Stated one = stated(pack, rule, statement, names, conditionsAlone);
                    if (one != null) {
                        stated.add(one);
                    }
                }
            }
        }
        return stated;
    }

    /** A statement about these names; null if it speaks of others only. */
    private @Nullable Stated stated(
            PolicyPack pack, Rule rule, Statement statement, Map<Role, String> names, boolean conditionsAlone) {
        Map<Integer, List<TableRow>> rows = new HashMap<>();
        for (int i = 0; i < rule.patterns().size(); i++) {
            Rule.Pattern pattern = rule.patterns().get(i);
            if (pattern.kind() == ValueKind.ROW) {
                rows.put(
                        i,
                        Objects.requireNonNull(pack.folder().tables().get(pattern.source()))
                                .rows());
            }
        }
        for (Map.Entry<Role, String> name : names.entrySet()) {
            Expression argument = statement.argument(name.getKey()).orElse(null);
            if (argument != null && !restrict(argument, name.getValue(), rows)) {
                return null;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rule.patterns().size(); i++) {
            text.append(pattern(pack, rule.patterns().get(i), rows.get(i), rows));
        }
        text.append(statement.kind());
        if (!conditionsAlone) {
            statement.arguments().forEach(a -> text.append(nodes.of(a, pack, rows)));
        }
        return new Stated(pack, rule, statement, rows, text.toString());
    }

    /** Keeps the rows whose cell is the name; false if the statement can't be about it. */
    private static boolean restrict(Expression argument, String name, Map<Integer, List<TableRow>> rows) {
        if (argument.operation() == Operator.TEXT) {
            return argument.name().equals(name);
        }
        if (argument.operation() != Operator.READ || argument.operand(0).kind() != ValueKind.ROW) {
            return true;
        }
        int at = argument.operand(0).index();
        List<TableRow> some = rows.getOrDefault(at, List.of()).stream()
                .filter(r -> r.cell(argument.name()) instanceof Table.Cell.Text text
                        && text.value().equals(name))
                .toList();
        rows.put(at, some);
        return !some.isEmpty();
    }

    private String pattern(
            PolicyPack pack, Rule.Pattern pattern, @Nullable List<TableRow> own, Map<Integer, List<TableRow>> rows) {
        StringBuilder text = new StringBuilder("[" + pattern.kind() + " " + pattern.sourcePattern());
        if (own == null) {
            text.append(" ").append(pattern.source()).append(nodes.fact(String.valueOf(pattern.source())));
        } else {
            own.forEach(r -> text.append(" ").append(r.status()));
        }
        Expression name = pattern.targetName();
        if (name != null && name.operation() == Operator.TEXT) {
            text.append(target(name.name()));
        } else if (name != null && name.operation() == Operator.READ) {
            rows.getOrDefault(name.operand(0).index(), List.of())
                    .forEach(r -> text.append(
                            r.cell(name.name()) instanceof Table.Cell.Text cell ? target(cell.value()) : "?"));
        }
        pattern.constraints().forEach(c -> text.append(nodes.of(c, pack, rows)));
        return text.append("]").toString();
    }

    /** Everything that decides a target. */
    private String target(String name) {
        String before = targets.get(name);
        if (before != null) {
            return before;
        }
        targets.put(name, "itself");
        StringBuilder text = new StringBuilder("target " + name);
        for (PolicyPack pack : packs.values()) {
            if (pack.manifest().targets().containsKey(name)) {
                text.append(text(pack, ABOUT_TARGETS, Map.of(Role.TARGET, name), false));
            }
        }
        String digest = digest(text.toString());
        targets.put(name, digest);
        return digest;
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
