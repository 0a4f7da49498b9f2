package io.tidu.model.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an enterprise stands on the way from reserve to identify.
 *
 * @param current the stage on record, or null if none is, or if the pack that decides stages is not for the enterprise
 * @param eligible the furthest stage attained, or null if none is
 * @param next the stage after the eligible one, or null at the end of the way
 * @param blockedBy the criteria of the next stage that are not met, in order of clause
 */
public record StageOutcome(
        @Nullable String current,
        @Nullable String eligible,
        @Nullable String next,
        List<String> blockedBy) {
    /** Copies the list. */
    public StageOutcome {
        blockedBy = List.copyOf(blockedBy);
    }
}
