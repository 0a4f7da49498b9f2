package io.tidu.internal.impact;

import io.tidu.internal.engine.Engine;
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
    /** The versions that count, by id. */
    public List<PackUse> packs() {
        return engine.packs(inForceOn);
    }
}
