package io.tidu.internal.search;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How much one check looks at, counted and never timed: the same rules are looked at in the same places on every
 * machine, and what was left out is said. Not thread-safe.
 */
public final class Effort {
    static final String ID = "check.not-looked-at";
    /** The shipped rules stay below a tenth. */
    private static final long MOST_STEPS = 200_000;
    /** Deciding an enterprise costs more than making one up. */
    static final long DECIDING = 20;
    /** Matching a row costs less. */
    static final long ROWS_A_STEP = 50;

    private final TreeSet<String> places = new TreeSet<>();
    private @Nullable Place first;
    private long spent;

    /** Whether so much more may be looked at; if not, what is left out there is noted. */
    public boolean may(long steps, Place place) {
        if (spent > MOST_STEPS) {
            leaveOut(place);
            return false;
        }
        spent += steps;
        return true;
    }

    /** Something there is not looked at. */
    void leaveOut(Place place) {
        first = first == null ? place : first;
        places.add(place.toString());
    }

    /** What a check did not look at; the next starts afresh. */
    public Optional<Problem> end(String check) {
        Optional<Problem> left =
                Optional.ofNullable(first).map(place -> Problem.info(ID, place, check, String.valueOf(places.size())));
        places.clear();
        first = null;
        spent = 0;
        return left;
    }
}
