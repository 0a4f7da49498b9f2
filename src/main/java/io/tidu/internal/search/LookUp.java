package io.tidu.internal.search;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.RuleGraph;
import io.tidu.internal.policy.table.ColumnMatch;
import io.tidu.internal.policy.table.Fields;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A look-up of a rule in a table by values that are not known before an enterprise is.
 *
 * @param rule the rule
 * @param node the look-up
 * @param table the table
 */
public record LookUp(Rule rule, Expression node, Table table) {
    /** Four inputs of seven values each; more is no table that people fill by hand. */
    private static final int MOST_COMBINATIONS = 20_000;
    /** Rows looked at in all combinations: a table of thousands of rows must not stop the check for minutes. */
    private static final int MOST_ROWS = 1_000_000;

    /** The look-ups of a pack, each expression once. */
    public static List<LookUp> of(PackView pack) {
        Map<String, LookUp> found = new LinkedHashMap<>();
        for (RuleGraph.Use use : pack.graph().uses()) {
            Expression node = use.node();
            if (node.operation().looksUp() && node.operands().stream().anyMatch(o -> o.operation() != Operator.TEXT)) {
                String key = use.rule().name() + "|" + Shape.of(node);
                found.putIfAbsent(key, new LookUp(use.rule(), node, pack.table(node.name())));
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * Values for all inputs, and the rows that apply to them.
     *
     * @param values one for each input
     * @param rows the rows
     */
    public record Hit(List<Table.Cell> values, List<TableRow> rows) {}

    /** Rows for every combination of values at, beside and between the edges; none if enough has been looked at. */
    public List<Hit> hits(Inspection rules) {
        Map<String, List<Integer>> inputs = new LinkedHashMap<>();
        for (int i = 0; i < node.operands().size(); i++) {
            inputs.computeIfAbsent(Shape.of(node.operand(i)), s -> new ArrayList<>())
                    .add(i);
        }
        int most =
                Math.min(MOST_COMBINATIONS, MOST_ROWS / Math.max(1, table.rows().size()));
        List<List<Table.Cell>> combinations = new ArrayList<>();
        combinations.add(List.of());
        for (List<Integer> same : inputs.values()) {
            Set<Table.Cell> values = new LinkedHashSet<>();
            same.forEach(i -> values.addAll(values(rules, i)));
            List<List<Table.Cell>> longer = new ArrayList<>();
            for (List<Table.Cell> combination : combinations) {
                for (Table.Cell value : values) {
                    List<Table.Cell> more = new ArrayList<>(combination);
                    more.add(value);
                    longer.add(more);
                }
            }
            if (longer.size() > most) {
                rules.effort().leaveOut(node.place());
            }
            combinations = longer.size() > most ? longer.subList(0, most) : longer;
        }
        long rows = (long) combinations.size() * table.rows().size();
        if (!rules.effort().may(1 + rows / Effort.ROWS_A_STEP, node.place())) {
            return List.of();
        }
        List<List<Integer>> positions = List.copyOf(inputs.values());
        return combinations.stream().map(c -> hit(c, positions)).toList();
    }

    private Hit hit(List<Table.Cell> combination, List<List<Integer>> positions) {
        Map<Integer, Table.Cell> values = new TreeMap<>();
        for (int i = 0; i < combination.size(); i++) {
            Table.Cell value = combination.get(i);
            positions.get(i).forEach(p -> values.put(p, value));
        }
        Map<String, Table.Cell> byName = new TreeMap<>();
        values.forEach((i, v) -> byName.put(table.inputs().get(i).name(), v));
        Fields fields = new Given(byName);
        return new Hit(
                List.copyOf(values.values()),
                table.rows().stream()
                        .filter(r -> r.matches(fields).verdict() == Verdict.MET)
                        .toList());
    }

    private List<Table.Cell> values(Inspection rules, int position) {
        Table.Input input = table.inputs().get(position);
        Expression argument = node.operand(position);
        return switch (input.kind()) {
            case FLAG -> List.of(new Table.Cell.Flag(true), new Table.Cell.Flag(false));
            case TEXT -> texts(rules, input, argument);
            default -> numbers(rules, input, argument);
        };
    }

    private List<Table.Cell> texts(Inspection rules, Table.Input input, Expression argument) {
        Set<String> words = new LinkedHashSet<>(table.words(input.name()));
        if (argument.operation() == Operator.TEXT) {
            words = Set.of(argument.name());
        } else if (argument.operation() == Operator.READ && argument.operand(0).kind() == ValueKind.ENTERPRISE) {
            Set<String> choices = rules.vocabulary()
                    .fact(argument.name())
                    .map(f -> (Set<String>) new LinkedHashSet<>(f.values().keySet()))
                    .orElse(Set.of());
            words = choices.isEmpty() ? words : choices;
        }
        return words.stream().map(w -> (Table.Cell) new Table.Cell.Text(w)).toList();
    }

    private List<Table.Cell> numbers(Inspection rules, Table.Input input, Expression argument) {
        Set<Exact> edges = new LinkedHashSet<>();
        for (TableRow row : table.rows()) {
            for (ColumnMatch match : input.matches()) {
                if (row.cell(input.name() + "." + match.word()) instanceof Table.Cell.Number number) {
                    edges.add(number.value());
                }
            }
        }
        return new Steps(rules, argument)
                .around(edges).stream()
                        .map(v -> (Table.Cell) new Table.Cell.Number(v, input.unit()))
                        .toList();
    }

    /** The values as tables have them: {@code revenue = 5000万元, strategic = true}. */
    public String shown(Hit hit) {
        return shown(hit, Shown::of);
    }

    /** The values for what a problem quotes. */
    public String told(Hit hit) {
        return shown(hit, Shown::told);
    }

    private String shown(Hit hit, Function<Table.Cell, String> words) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < hit.values().size(); i++) {
            parts.add(table.inputs().get(i).name() + " = "
                    + words.apply(hit.values().get(i)));
        }
        return String.join(", ", parts);
    }

    /** Values by name. */
    private record Given(Map<String, Table.Cell> values) implements Fields {
        @Override
        public Term text(String field) {
            return values.get(field) instanceof Table.Cell.Text text
                    ? Term.of(text.value())
                    : Term.unknown(Evidence.NONE);
        }

        @Override
        public Judgement flag(String field) {
            return values.get(field) instanceof Table.Cell.Flag flag
                    ? Judgement.of(flag.value())
                    : Judgement.open(Evidence.NONE);
        }

        @Override
        public Quantity number(String field) {
            return Optional.ofNullable(values.get(field))
                    .map(v -> v instanceof Table.Cell.Number number ? number.value() : null)
                    .map(Quantity::of)
                    .orElseGet(() -> Quantity.unknown(Evidence.NONE));
        }
    }
}
