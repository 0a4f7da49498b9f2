package io.tidu.internal.register;

import io.tidu.internal.policy.Labels;
import io.tidu.model.Evidence;
import io.tidu.model.Label;
import io.tidu.model.batch.Needed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The documents that prove facts, by the vocabulary. */
record Papers(Labels labels) {
    /** A list of thousands of entries would else be told by each of them. */
    private static final int MOST = 40;

    /** Of these facts, each once. */
    List<Needed> of(Collection<String> facts) {
        List<Needed> needed = new ArrayList<>();
        for (String fact : new TreeSet<>(facts)) {
            if (needed.size() == MOST) {
                break;
            }
            Label document = labels.document(fact);
            needed.add(new Needed(fact, document == null ? labels.fact(fact) : document));
        }
        return needed;
    }

    /** What is missing by evidence; a fact whose sources disagree is not missing. */
    static SortedSet<String> missing(Collection<Evidence> evidence) {
        SortedSet<String> facts = new TreeSet<>();
        evidence.forEach(e -> facts.addAll(e.missing()));
        return facts;
    }
}
