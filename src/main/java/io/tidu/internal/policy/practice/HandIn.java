package io.tidu.internal.policy.practice;

import io.tidu.diagnostic.Place;
import io.tidu.model.Status;
import java.util.List;

/**
 * The documents that must be handed in for an award item or a target. Which of them are ready is a fact.
 *
 * @param status how far the list has been laid down
 * @param kinds words of the choice {@link #FIELD} of the entries of {@link #FACT}, in the order written
 * @param place where it is written
 */
public record HandIn(Status status, List<String> kinds, Place place) {
    /** The fact that lists the documents that are ready. */
    public static final String FACT = "documents";
    /** The field that says which document an entry is. */
    public static final String FIELD = "kind";

    /** Copies the list. */
    public HandIn {
        kinds = List.copyOf(kinds);
    }
}
