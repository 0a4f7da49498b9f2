package io.tidu.pack.vocabulary;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problems;
import java.util.List;
import java.util.stream.Stream;

/** The few facts that functions of the rule language and the computation of awards rely on. */
public final class BuiltInFacts {
    /** The day from which a firm has fiscal years. */
    public static final String REGISTERED_ON = "registeredOn";
    /** Certificates held. */
    public static final String TITLES = "titles";
    /** Points recorded by an expert panel. */
    public static final String EXPERT_POINTS = "expertPoints";
    /** Payments received. */
    public static final String PAID = "paid";
    /** The stage on record. */
    public static final String STAGE = "stage";

    private BuiltInFacts() {}

    /** Tells each of them that the vocabulary lacks or declares otherwise. */
    public static void check(Vocabulary vocabulary, Place place, Problems problems) {
        if (!is(vocabulary, REGISTERED_ON, FactType.DATE)) {
            problems.error("vocabulary.built-in", place, REGISTERED_ON, "{type: date}");
        }
        if (!is(vocabulary, EXPERT_POINTS, FactType.RECORD)) {
            problems.error("vocabulary.built-in", place, EXPERT_POINTS, "{type: record}");
        }
        if (!is(vocabulary, STAGE, FactType.CHOICE, FactType.TEXT)) {
            problems.error("vocabulary.built-in", place, STAGE, "{type: choice}");
        }
        if (!isList(vocabulary, TITLES, "title")) {
            problems.error("vocabulary.built-in", place, TITLES, "{type: list, date: …, fields: {title: …}}");
        }
        if (!isList(vocabulary, PAID, "item", "amount")) {
            problems.error("vocabulary.built-in", place, PAID, "{type: list, date: …, fields: {item: …, amount: …}}");
        }
    }

    private static boolean is(Vocabulary vocabulary, String name, FactType... types) {
        FactDefinition fact = vocabulary.facts().get(name);
        return fact != null && !fact.yearly() && Stream.of(types).anyMatch(t -> t == fact.type());
    }

    private static boolean isList(Vocabulary vocabulary, String name, String... fields) {
        FactDefinition fact = vocabulary.facts().get(name);
        return fact != null
                && fact.entries() != null
                && fact.entries().date() != null
                && fact.fields().keySet().containsAll(List.of(fields));
    }
}
