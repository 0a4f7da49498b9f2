package io.tidu.internal.impact;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.assessment.PackUse;
import java.time.LocalDate;
import java.util.List;

/**
 * Rules to compare with others.
 *
 * @param engine the rules
 * @param inForceOn the day whose versions count; enterprises are assessed on another day if need be
 */
public record RulesSide(Engine engine, LocalDate inForceOn) {
    /** The rules as they were read. */
    public Policies policies() {
        return engine.policies();
    }

    /** The versions in force on the day. */
    public List<PolicyPack> inForce() {
        return policies().inForce(inForceOn);
    }

    /** The versions that count, by id. */
    public List<PackUse> packs() {
        return engine.packs(inForceOn);
    }
}
