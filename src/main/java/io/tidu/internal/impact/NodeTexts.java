package io.tidu.internal.impact;

import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Verdict;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Expressions as texts that are the same if and only if they come to the same for every enterprise, as far as their
 * form shows: with the rows, facts and formulas they read, and without places, labels and remarks. Safe to share
 * between threads.
 */
final class NodeTexts {
    private static final Set<String> NAMED_BY_PEOPLE = Set.of(BuiltInFacts.TITLES.fact(), BuiltInFacts.PAID.fact());

    private final Vocabulary vocabulary;
    private final SortedMap<String, Expression> formulas;
    private final Map<String, String> facts = new ConcurrentHashMap<>();

    /** What people may call titles and items, which decides what those given are taken for. */
    private final String called;

    NodeTexts(Vocabulary vocabulary, SortedMap<String, Expression> formulas, String called) {
        this.called = called;
        this.vocabulary = vocabulary;
        this.formulas = formulas;
    }

    /**
     * An expression.
     *
     * @param pack the pack whose tables it reads
     * @param rows the rows that each pattern over rows stands for, by its position
     */
    String of(Expression node, @Nullable PolicyPack pack, Map<Integer, List<TableRow>> rows) {
        if (node.operation() == Operator.READ && node.operand(0).kind() == ValueKind.ROW) {
            return cells(rows(node.operand(0), rows), node.name());
        }
        if (node.operation() == Operator.SUBJECT) {
            String subject = node.kind() + "#" + node.index();
            return node.kind() == ValueKind.ROW ? subject + all(rows(node, rows)) : subject;
        }
        List<String> parts = new ArrayList<>();
        parts.add(node.operation() + " " + node.unit() + " " + node.index() + " " + node.names());
        node.names().forEach(n -> parts.add(fact(n)));
        if (node.operation() == Operator.HOLDS || node.names().stream().anyMatch(NAMED_BY_PEOPLE::contains)) {
            parts.add(called);
        }
        if (pack != null) {
            parts.add(table(node, pack));
        }
        boolean computed = node.operation() == Operator.DERIVED || node.operation() == Operator.SERIES;
        Expression formula = computed ? formulas.get(node.name()) : null;
        if (formula != null) {
            parts.add(of(formula, null, Map.of()));
        }
        node.operands().forEach(o -> parts.add(of(o, pack, rows)));
        return parts.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining(" ", "(", ")"));
    }

    private static List<TableRow> rows(Expression subject, Map<Integer, List<TableRow>> rows) {
        return rows.getOrDefault(subject.index(), List.of());
    }

    /** One column of rows, in their order, so that two columns of the same rows say which cells belong together. */
    private static String cells(List<TableRow> rows, String column) {
        return rows.stream().map(r -> String.valueOf(r.cell(column))).toList().toString();
    }

    private static String all(List<TableRow> rows) {
        return rows.stream().map(r -> r.cells().toString()).toList().toString();
    }

    private static String table(Expression node, PolicyPack pack) {
        Table table = switch (node.operation()) {
            case TABLE, TABLE_VALUE, TABLE_POINTS, TABLE_MARGINAL, ONE_OF ->
                pack.folder().tables().get(node.name());
            default -> null;
        };
        if (table == null) {
            return "";
        }
        return switch (node.operation()) {
            case ONE_OF -> cells(table.rows(), node.names().get(1));
            case TABLE, TABLE_MARGINAL -> all(table.rows());
            default ->
                all(table.rows().stream().filter(r -> isPossible(r, node)).toList());
        };
    }

    /** Whether a look-up can hit a row: fixed texts are known, other inputs can be anything. */
    static boolean isPossible(TableRow row, Expression lookUp) {
        List<Table.Argument> arguments =
                lookUp.operands().stream().map(NodeTexts::anything).toList();
        return row.judge(arguments) != Verdict.NOT_MET;
    }

    private static Table.Argument anything(Expression input) {
        if (input.operation() == Operator.TEXT) {
            return new Table.Argument.Text(Term.of(input.name()));
        }
        return switch (input.kind()) {
            case NUMBER -> new Table.Argument.Number(Quantity.unknown(Evidence.NONE));
            case TEXT -> new Table.Argument.Text(Term.unknown(Evidence.NONE));
            default -> new Table.Argument.Flag(Judgement.open(Evidence.NONE));
        };
    }

    /** A fact with what it can contradict, or an empty text for a name that is none. */
    String fact(String name) {
        return facts.computeIfAbsent(
                name,
                n -> vocabulary
                        .fact(n)
                        .map(f -> definition(f)
                                + vocabulary.facts().values().stream()
                                        .filter(p -> n.equals(p.partOf()))
                                        .map(NodeTexts::definition)
                                        .toList())
                        .orElse(""));
    }

    /** A fact as it is declared; null if there is none of this name. */
    @Nullable
    FactDefinition declared(String name) {
        return vocabulary.fact(name).orElse(null);
    }

    /** Everything of a fact but its labels, its document and its place. */
    static String definition(FactDefinition fact) {
        return "{" + fact.name() + " " + fact.type() + " " + fact.unit() + " " + fact.yearly() + " "
                + fact.values().keySet() + " " + fact.entries() + " " + fact.partOf() + " " + fact.range() + " "
                + fact.fields().values().stream().map(NodeTexts::definition).toList() + "}";
    }
}
