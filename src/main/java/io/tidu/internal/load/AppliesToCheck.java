package io.tidu.internal.load;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.vocabulary.Divisions;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.Vocabulary;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;

/** Holds what packs say of whom they are for against the vocabulary. */
final class AppliesToCheck {
    private final Vocabulary vocabulary;
    private final Problems problems;

    AppliesToCheck(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    void run(PackManifest manifest) {
        manifest.appliesTo().facts().forEach((fact, values) -> {
            Place place = Objects.requireNonNull(manifest.appliesTo().places().get(fact));
            FactDefinition declared = vocabulary.facts().get(fact);
            if (declared == null) {
                problems.error("pack.applies-to-unknown", place, fact, Nearest.orAll(fact, suitable()));
            } else if (!isSuitable(declared)) {
                problems.error("pack.applies-to-type", place, fact, Nearest.orAll(fact, suitable()));
            } else if (values.isEmpty()) {
                problems.error("pack.applies-to-nothing", place, fact);
            } else {
                values(declared, values, place);
            }
        });
    }

    private void values(FactDefinition fact, SortedSet<String> values, Place place) {
        boolean codes = fact.name().equals(Divisions.COUNTY) || fact.name().equals(Divisions.PROVINCE);
        Set<String> words = fact.values().keySet();
        for (String value : values) {
            if (fact.type() == FactType.CHOICE && !words.contains(value)) {
                problems.error("pack.applies-to-word", place, value, fact.name(), Nearest.orAll(value, words));
            } else if (codes && !Divisions.isCode(value)) {
                problems.error("pack.applies-to-code", place, value, fact.name());
            }
        }
    }

    private List<String> suitable() {
        return vocabulary.facts().values().stream()
                .filter(AppliesToCheck::isSuitable)
                .map(FactDefinition::name)
                .toList();
    }

    private static boolean isSuitable(FactDefinition fact) {
        return !fact.yearly() && (fact.type() == FactType.TEXT || fact.type() == FactType.CHOICE);
    }
}
