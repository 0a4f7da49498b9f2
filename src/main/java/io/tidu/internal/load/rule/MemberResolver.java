package io.tidu.internal.load.rule;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.rule.EnterpriseFunction;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Unit;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds what {@code subject.name} reads: a fact, a cell of a row, a field of an entry, a property of a target. */
final class MemberResolver {
    private static final List<String> OF_TARGET = List.of("attained", "gaps", "scoreMin", "scoreMax");

    private final Vocabulary vocabulary;
    private final NameScope scope;
    private final IdentityHashMap<Expression, Set<String>> words = new IdentityHashMap<>();

    MemberResolver(Vocabulary vocabulary, NameScope scope) {
        this.vocabulary = vocabulary;
        this.scope = scope;
    }

    /** The words a value may have if it is a choice; empty if it may be any text. */
    Set<String> wordsOf(Expression node) {
        return words.getOrDefault(node, Set.of());
    }

    Expression member(Binding of, String name, Place place) {
        return switch (of.kind()) {
            case ENTERPRISE -> fact(of, name, place);
            case ROW -> cell(of, Objects.requireNonNull(of.table()), name, place);
            case ENTRY -> field(of, Objects.requireNonNull(of.list()), name, place);
            case TARGET -> property(of, name, place);
            default -> throw new IllegalStateException(of.kind().name());
        };
    }

    private Expression fact(Binding of, String name, Place place) {
        DerivedDefinition derived = vocabulary.derived().get(name);
        if (derived != null) {
            if (!derived.parameters().isEmpty()) {
                throw new ResolveProblem("rule.parameters", place, name, String.join(", ", derived.parameters()), "0");
            }
            return Expression.number(
                    operator(derived, place), derived.unit(), place, List.of(name), List.of(of.subject(place)));
        }
        FactDefinition fact = vocabulary.facts().get(name);
        if (fact == null) {
            List<String> valid = new ArrayList<>(vocabulary.facts().keySet());
            valid.addAll(vocabulary.derived().keySet());
            valid.addAll(EnterpriseFunction.words());
            throw ResolveProblem.unknown("fact", place, name, valid);
        }
        if (fact.yearly() && fact.type().isNumeric() && scope.isOfYear()) {
            return Expression.number(Operator.OF_YEAR, fact.unit(), place, List.of(name), List.of(of.subject(place)));
        }
        if (fact.yearly()) {
            throw new ResolveProblem("rule.yearly-fact", place, name);
        }
        return read(of, fact, place);
    }

    /** What reads a derived fact; a yearly one alone has a value only where a year is worked out. */
    Operator operator(DerivedDefinition derived, Place place) {
        if (derived.yearly() && !scope.isOfYear()) {
            throw new ResolveProblem("rule.yearly-fact", place, derived.name());
        }
        return derived.yearly() ? Operator.SERIES : Operator.DERIVED;
    }

    private Expression field(Binding of, FactDefinition list, String name, Place place) {
        FactDefinition field = list.fields().get(name);
        if (field == null) {
            throw ResolveProblem.unknown("field", place, name, list.fields().keySet());
        }
        return read(of, field, place);
    }

    private Expression read(Binding of, FactDefinition fact, Place place) {
        ValueKind kind = switch (fact.type()) {
            case TEXT, CHOICE -> ValueKind.TEXT;
            case FLAG -> ValueKind.FLAG;
            case NUMBER, MONEY, RATIO -> ValueKind.NUMBER;
            case DATE -> throw new ResolveProblem("rule.date-fact", place, fact.name());
            case LIST, RECORD -> throw new ResolveProblem("rule.list-fact", place, fact.name());
        };
        Expression node = reading(of, kind, fact.unit(), fact.name(), place);
        if (fact.type() == FactType.CHOICE) {
            words.put(node, fact.values().keySet());
        }
        return node;
    }

    private Expression cell(Binding of, Table table, String name, Place place) {
        for (Table.Input input : table.inputs()) {
            if (input.name().equals(name) && input.kind() == Table.Kind.TEXT) {
                Expression node = cell(of, ValueKind.TEXT, Unit.NONE, table, name, place);
                words.put(node, table.words(name));
                return node;
            }
        }
        Table.Output output = table.output(name).orElse(null);
        if (output == null) {
            throw ResolveProblem.unknown("column", place, name, columns(table));
        }
        return switch (output.kind()) {
            case TEXT -> cell(of, ValueKind.TEXT, Unit.NONE, table, name, place);
            case NUMBER -> cell(of, ValueKind.NUMBER, output.unit(), table, name, place);
            case FLAG -> cell(of, ValueKind.FLAG, Unit.NONE, table, name, place);
            case DATE -> throw new ResolveProblem("rule.date-fact", place, name);
        };
    }

    /** The second name is the table, from which the possible texts of a column are known before anything runs. */
    private static Expression cell(Binding of, ValueKind kind, Unit unit, Table table, String name, Place place) {
        List<String> names = List.of(name, table.name());
        return new Expression(Operator.READ, kind, unit, 0, names, List.of(of.subject(place)), place);
    }

    static List<String> columns(Table table) {
        List<String> names = new ArrayList<>();
        table.inputs().forEach(i -> names.add(i.name()));
        table.outputs().forEach(o -> names.add(o.name()));
        return names;
    }

    private Expression property(Binding of, String name, Place place) {
        if (!OF_TARGET.contains(name)) {
            throw ResolveProblem.unknown("target-property", place, name, OF_TARGET);
        }
        return switch (name) {
            case "attained" -> reading(of, ValueKind.FLAG, Unit.NONE, name, place);
            case "gaps" -> reading(of, ValueKind.NUMBER, Unit.COUNT, name, place);
            default -> reading(of, ValueKind.NUMBER, Unit.POINTS, name, place);
        };
    }

    private static Expression reading(Binding of, ValueKind kind, Unit unit, String name, Place place) {
        return new Expression(Operator.READ, kind, unit, 0, List.of(name), List.of(of.subject(place)), place);
    }
}
