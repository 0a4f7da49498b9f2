package io.tidu.internal.guide;

import io.tidu.model.guidance.NotSearched;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Unreachable;
import java.util.Collection;
import java.util.List;

/**
 * What a search found.
 *
 * @param plans plans, the least effort first
 * @param unreachable without a plan, what keeps it so
 * @param notSearched what was not gone through; empty if everything was
 */
record Searched(List<Plan> plans, List<Unreachable> unreachable, List<NotSearched> notSearched) {
    Searched {
        plans = List.copyOf(plans);
        unreachable = List.copyOf(unreachable);
        notSearched = List.copyOf(notSearched);
    }

    Searched(List<Plan> plans, List<Unreachable> unreachable, Collection<NotSearched> notSearched) {
        this(plans, unreachable, List.copyOf(notSearched));
    }

    /** Whether it did not end at its bound. */
    boolean endedByItself() {
        return !notSearched.contains(NotSearched.BOUND);
    }
}
