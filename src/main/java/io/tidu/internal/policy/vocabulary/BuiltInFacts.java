package io.tidu.internal.policy.vocabulary;

import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/** The few facts that functions of the rule language and the computation of awards rely on, where they are used. */
public enum BuiltInFacts {
    /** The day from which a firm has fiscal years: for sums, means and growth over years. */
    REGISTERED_ON("registeredOn", "{type: date}"),
    /** Certificates held: for {@code holds}. */
    TITLES("titles", "{type: list, date: …, fields: {title: …}}"),
    /** Points recorded by an expert panel: for {@code recorded}. */
    EXPERT_POINTS("expertPoints", "{type: record}"),
    /** Payments received: for upgrades and ceilings. */
    PAID("paid", "{type: list, date: …, fields: {item: …, amount: …}}"),
    /** The stage on record; shown beside the stage that is decided. */
    STAGE("stage", "{type: choice}");

    private final String fact;
    private final String declaration;

    BuiltInFacts(String fact, String declaration) {
        this.fact = fact;
        this.declaration = declaration;
    }

    /** The fact's name. */
    public String fact() {
        return fact;
    }

    /** How it must be declared, for messages. */
    public String declaration() {
        return declaration;
    }

    /** Whether a vocabulary declares it in this way. */
    public boolean isDeclaredIn(Vocabulary vocabulary) {
        return switch (this) {
            case REGISTERED_ON -> is(vocabulary, FactType.DATE);
            case TITLES -> isList(vocabulary, "title");
            case EXPERT_POINTS -> is(vocabulary, FactType.RECORD);
            case PAID -> isList(vocabulary, "item", "amount");
            case STAGE -> is(vocabulary, FactType.CHOICE, FactType.TEXT);
        };
    }

    private boolean is(Vocabulary vocabulary, FactType... types) {
        FactDefinition declared = vocabulary.facts().get(fact);
        return declared != null && !declared.yearly() && Stream.of(types).anyMatch(t -> t == declared.type());
    }

    private boolean isList(Vocabulary vocabulary, String... fields) {
        FactDefinition declared = vocabulary.facts().get(fact);
        return declared != null
                && declared.entries() != null
                && declared.entries().date() != null
                && declared.fields().keySet().containsAll(List.of(fields));
    }
}
