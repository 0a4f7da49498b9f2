package io.tidu.report.handbook;

import io.tidu.pack.PolicyPack;
import io.tidu.pack.rule.Kind;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.Operation;
import io.tidu.pack.rule.ResolvedRule;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which tables choose among the entries of which lists: the columns of these are fields of the entries. */
final class Filters {
    private final Map<String, SortedSet<String>> lists = new TreeMap<>();

    private Filters() {}

    static Filters of(PolicyPack pack) {
        Filters filters = new Filters();
        pack.rules().forEach(rule -> nodes(rule).flatMap(Node::all).forEach(n -> filters.add(rule, n)));
        return filters;
    }

    private void add(ResolvedRule rule, Node node) {
        String table = table(rule, node);
        if (table != null) {
            lists.computeIfAbsent(table, t -> new TreeSet<>()).add(node.name());
        }
    }

    /** Every expression of a rule. */
    static Stream<Node> nodes(ResolvedRule rule) {
        return Stream.concat(
                rule.patterns().stream()
                        .flatMap(p -> Stream.concat(Stream.ofNullable(p.targetName()), p.constraints().stream())),
                rule.statements().stream().flatMap(s -> s.arguments().stream()));
    }

    /** The table that chooses the entries a node counts or adds up; null if it is no such node or all count. */
    static @Nullable String table(ResolvedRule rule, Node node) {
        if (node.operation() != Operation.COUNT && node.operation() != Operation.TOTAL) {
            return null;
        }
        Optional<Node> filter = node.operands().stream()
                .skip(1)
                .filter(o -> o.kind() == Kind.TABLE || o.kind() == Kind.ROW)
                .findFirst();
        return filter.map(f -> f.kind() == Kind.TABLE
                        ? f.name()
                        : rule.patterns().get(f.index()).source())
                .orElse(null);
    }

    /** The lists among whose entries a table chooses. */
    SortedSet<String> lists(String table) {
        return lists.getOrDefault(table, new TreeSet<>());
    }
}
