package io.tidu.internal.cases;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;

/**
 * What a case is about, without what it expects. Immutable and safe to share between threads.
 *
 * @param on the evaluation date
 * @param enterprise the enterprise
 */
public record GivenFacts(LocalDate on, Enterprise enterprise) {

    /** Of every case beside a version of a pack, in the order of its files; cases that can't be read are left out. */
    public static List<GivenFacts> of(PolicyPack pack, Vocabulary vocabulary) {
        return CaseReader.read(pack, vocabulary, new Problems()).stream()
                .map(c -> new GivenFacts(c.on(), c.enterprise()))
                .toList();
    }
}
