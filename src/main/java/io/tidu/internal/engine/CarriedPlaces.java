package io.tidu.internal.engine;

import io.tidu.internal.evaluate.decide.Carried;
import java.util.IdentityHashMap;
import java.util.Map;

/** Where findings of one set of rules stand among those of another, made once for each two. Safe to share. */
final class CarriedPlaces {
    /** More sets than these are made anew each time, as the sets themselves are. */
    private static final int MOST = 64;

    /** By identity: a set that was made again counts its findings anew. */
    private final IdentityHashMap<RuleSet, Map<RuleSet, Carried.Places>> known = new IdentityHashMap<>();

    synchronized Carried.Places between(RuleSet from, RuleSet to) {
        if (known.size() >= MOST) {
            known.clear();
        }
        Map<RuleSet, Carried.Places> ofFirst = known.computeIfAbsent(from, f -> new IdentityHashMap<>());
        if (ofFirst.size() >= MOST) {
            ofFirst.clear();
        }
        return ofFirst.computeIfAbsent(to, t -> new Carried.Places(from.program(), t.program()));
    }
}
