package io.tidu.internal.load.vocabulary;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Label;
import io.tidu.model.Unit;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.FactType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the declarations of derived facts. */
final class DerivedReader {
    private static final List<FactType> TYPES = List.of(FactType.NUMBER, FactType.MONEY, FactType.RATIO);

    private final Problems problems;

    DerivedReader(Problems problems) {
        this.problems = problems;
    }

    /** A derived fact, or null with problems added. */
    @Nullable
    DerivedDefinition derived(SourceNode.Entry entry) {
        SourceNode node = entry.value();
        boolean named = DeclarationReader.named(entry, ReservedWords.forFact(entry.key()), problems);
        if (!node.isMapping()) {
            node.entries(problems);
            return null;
        }
        FactType type = DeclarationReader.type(node, TYPES, problems);
        node.onlyKeys(problems, "type", "unit", "yearly", "parameters", "formula", "range", "zh", "en");
        Label label = DeclarationReader.label(node, problems);
        String formula = node.text("formula", problems);
        List<String> parameters = parameters(node.get("parameters"));
        if (type == null || !named) {
            return null;
        }
        Unit unit = DeclarationReader.unit(node, type, problems);
        return new DerivedDefinition(
                entry.key(),
                unit,
                parameters,
                formula,
                label,
                formulaPlace(node),
                DeclarationReader.flag(node, "yearly", problems),
                new RangeReader(problems).range(node));
    }

    private static Place formulaPlace(SourceNode node) {
        SourceNode formula = node.get("formula");
        return formula == null ? node.place() : formula.textPlace();
    }

    private List<String> parameters(@Nullable SourceNode written) {
        List<String> names = new ArrayList<>();
        for (SourceNode node : written == null ? List.<SourceNode>of() : written.items(problems)) {
            String name = DeclarationReader.parameter(node, problems);
            if (name != null && names.contains(name)) {
                problems.add(node.problem("vocabulary.name-twice", name));
            } else if (name != null) {
                names.add(name);
            }
        }
        return names;
    }
}
