package io.tidu.internal.policy.practice;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code pack.yaml} says of how the policy is carried out. Immutable and safe to share between threads.
 *
 * @param documents what must be handed in, by the name of the award item or target it is for
 * @param levers the pack's own levers by name, which win over those of the vocabulary
 * @param calendar days and lengths of time
 * @param sharing how its money is shared where it does not reach
 */
public record Practice(
        SortedMap<String, HandIn> documents, SortedMap<String, Lever> levers, Calendar calendar, Sharing sharing) {
    /** Copies the maps. */
    public Practice {
        documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
        levers = Collections.unmodifiableSortedMap(new TreeMap<>(levers));
    }
}
