package io.tidu.internal.guide.line;

import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What bears on one target, by the versions in force on a day: worked out once for each set. Safe to share. */
public final class Bearings {
    private final Policies policies;
    private final String target;
    private final Map<List<String>, Bearing> byVersions = new ConcurrentHashMap<>();

    /** Of a target. */
    public Bearings(Policies policies, String target) {
        this.policies = policies;
        this.target = target;
    }

    /** By the versions in force on a day. */
    public Bearing on(LocalDate day) {
        List<PolicyPack> packs = policies.inForce(day);
        List<String> versions = packs.stream()
                .map(p -> p.manifest().id() + "/" + p.manifest().version())
                .toList();
        return byVersions.computeIfAbsent(versions, v -> Bearing.of(policies, packs, target));
    }
}
