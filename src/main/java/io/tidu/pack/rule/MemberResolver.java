package io.tidu.pack.rule;

import io.tidu.diagnostic.Place;
import io.tidu.model.Unit;
import io.tidu.pack.table.Table;
import io.tidu.pack.vocabulary.DerivedDefinition;
import io.tidu.pack.vocabulary.FactDefinition;
import io.tidu.pack.vocabulary.FactType;
import io.tidu.pack.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds what {@code subject.name} reads: a fact, a cell of a row, a field of an entry, a property of a target. */
final class MemberResolver {
    private static final List<String> OF_TARGET = List.of("attained", "gaps", "scoreMin", "scoreMax");

    private final Vocabulary vocabulary;
    private final IdentityHashMap<Node, Set<String>> words = new IdentityHashMap<>();

    MemberResolver(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The words a value may have if it is a choice; empty if it may be any text. */
    Set<String> wordsOf(Node node) {
        return words.getOrDefault(node, Set.of());
    }

    Node member(Binding of, String name, Place place) {
        return switch (of.kind()) {
            case ENTERPRISE -> fact(of, name, place);
            case ROW -> cell(of, Objects.requireNonNull(of.table()), name, place);
            case ENTRY -> field(of, Objects.requireNonNull(of.list()), name, place);
            case TARGET -> property(of, name, place);
            default -> throw new IllegalStateException(of.kind().name());
        };
    }

    private Node fact(Binding of, String name, Place place) {
        DerivedDefinition derived = vocabulary.derived().get(name);
        if (derived != null) {
            if (!derived.parameters().isEmpty()) {
                throw new ResolveProblem("rule.parameters", place, name, String.join(", ", derived.parameters()), "0");
            }
            return Node.number(Operation.DERIVED, derived.unit(), place, List.of(name), List.of(of.subject(place)));
        }
        FactDefinition fact = vocabulary.facts().get(name);
        if (fact == null) {
            List<String> valid = new ArrayList<>(vocabulary.facts().keySet());
            valid.addAll(vocabulary.derived().keySet());
            valid.addAll(EnterpriseFunction.words());
            throw ResolveProblem.unknown("fact", place, name, valid);
        }
        if (fact.yearly()) {
            throw new ResolveProblem("rule.yearly-fact", place, name);
        }
        return read(of, fact, place);
    }

    private Node field(Binding of, FactDefinition list, String name, Place place) {
        FactDefinition field = list.fields().get(name);
        if (field == null) {
            throw ResolveProblem.unknown("field", place, name, list.fields().keySet());
        }
        return read(of, field, place);
    }

    private Node read(Binding of, FactDefinition fact, Place place) {
        Kind kind = switch (fact.type()) {
            case TEXT, CHOICE -> Kind.TEXT;
            case FLAG -> Kind.FLAG;
            case NUMBER, MONEY, RATIO -> Kind.NUMBER;
            case DATE -> throw new ResolveProblem("rule.date-fact", place, fact.name());
            case LIST, RECORD -> throw new ResolveProblem("rule.list-fact", place, fact.name());
        };
        Node node = reading(of, kind, fact.unit(), fact.name(), place);
        if (fact.type() == FactType.CHOICE) {
            words.put(node, fact.values().keySet());
        }
        return node;
    }

    private Node cell(Binding of, Table table, String name, Place place) {
        for (Table.Input input : table.inputs()) {
            if (input.name().equals(name) && input.kind() == Table.Kind.TEXT) {
                Node node = cell(of, Kind.TEXT, Unit.NONE, table, name, place);
                words.put(node, table.words(name));
                return node;
            }
        }
        Table.Output output = table.output(name).orElse(null);
        if (output == null) {
            throw ResolveProblem.unknown("column", place, name, columns(table));
        }
        return switch (output.kind()) {
            case TEXT -> cell(of, Kind.TEXT, Unit.NONE, table, name, place);
            case NUMBER -> cell(of, Kind.NUMBER, output.unit(), table, name, place);
            case FLAG -> cell(of, Kind.FLAG, Unit.NONE, table, name, place);
            case DATE -> throw new ResolveProblem("rule.date-fact", place, name);
        };
    }

    /** The second name is the table, from which the possible texts of a column are known before anything runs. */
    private static Node cell(Binding of, Kind kind, Unit unit, Table table, String name, Place place) {
        List<String> names = List.of(name, table.name());
        return new Node(Operation.READ, kind, unit, 0, names, List.of(of.subject(place)), place);
    }

    static List<String> columns(Table table) {
        List<String> names = new ArrayList<>();
        table.inputs().forEach(i -> names.add(i.name()));
        table.outputs().forEach(o -> names.add(o.name()));
        return names;
    }

    private Node property(Binding of, String name, Place place) {
        if (!OF_TARGET.contains(name)) {
            throw ResolveProblem.unknown("target-property", place, name, OF_TARGET);
        }
        return switch (name) {
            case "attained" -> reading(of, Kind.FLAG, Unit.NONE, name, place);
            case "gaps" -> reading(of, Kind.NUMBER, Unit.COUNT, name, place);
            default -> reading(of, Kind.NUMBER, Unit.POINTS, name, place);
        };
    }

    private static Node reading(Binding of, Kind kind, Unit unit, String name, Place place) {
        return new Node(Operation.READ, kind, unit, 0, List.of(name), List.of(of.subject(place)), place);
    }
}
