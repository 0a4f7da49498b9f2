package io.tidu.internal.impact;

import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.Rule.Statement;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements of rules about some names, with texts that are the same if and only if they come to the same for every
 * enterprise. Rows of other names do not count. Not thread-safe.
 */
final class Statements {
    private static final Set<StatementKind> ABOUT_TARGETS = EnumSet.noneOf(StatementKind.class);

    static {
        for (StatementKind kind : StatementKind.values()) {
            if (kind.forms().get(0).contains(Role.TARGET)) {
                ABOUT_TARGETS.add(kind);
            }
        }
    }

    private final SortedMap<String, PolicyPack> packs;
    private final NodeTexts nodes;
    private final Map<String, String> targets = new HashMap<>();

    /** Of the packs in force. */
    Statements(SortedMap<String, PolicyPack> packs, NodeTexts nodes) {
        this.packs = packs;
        this.nodes = nodes;
    }

    /** The statements of some kinds about some names, with their rules' conditions. */
    String text(PolicyPack pack, Set<StatementKind> kinds, Map<Role, String> names, boolean conditionsAlone) {
        TreeMap<String, Integer> texts = new TreeMap<>();
        stated(pack, kinds, names, conditionsAlone).forEach(s -> texts.merge(s.text(), 1, Integer::sum));
        return texts.isEmpty() ? "" : head(pack) + texts;
    }

    /** What of a pack bears on each of its statements. */
    static String head(PolicyPack pack) {
        PackManifest own = pack.manifest();
        return own.id() + own.status() + own.appliesTo().facts();
    }

    /** The same one by one. */
    List<Stated> stated(PolicyPack pack, Set<StatementKind> kinds, Map<Role, String> names, boolean conditionsAlone) {
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

    /** What decides a target. */
    List<Stated> ofTarget(String name) {
        return deciding(name)
                .flatMap(p -> stated(p, ABOUT_TARGETS, Map.of(Role.TARGET, name), false).stream())
                .toList();
    }

    private Stream<PolicyPack> deciding(String target) {
        return packs.values().stream().filter(p -> p.manifest().targets().containsKey(target));
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
        deciding(name).forEach(p -> text.append(text(p, ABOUT_TARGETS, Map.of(Role.TARGET, name), false)));
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
