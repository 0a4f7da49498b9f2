package io.tidu.internal.guide;

import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Unreachable;
import java.util.List;

/**
 * What a search found.
 *
 * @param plans plans, the least effort first
 * @param unreachable without a plan, what keeps it so
 * @param complete whether everything was gone through
 */
record Searched(List<Plan> plans, List<Unreachable> unreachable, boolean complete) {
    Searched {
        plans = List.copyOf(plans);
        unreachable = List.copyOf(unreachable);
    }
}
