package io.tidu.internal.impact;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** Finds what of a list under the first rules is the same thing as what of a list under the second. Not thread-safe. */
final class Pairs<T> {
    private final List<T> before;
    private final List<T> after;
    private final List<Change<T>> found = new ArrayList<>();

    Pairs(List<T> before, List<T> after) {
        this.before = new ArrayList<>(before);
        this.after = new ArrayList<>(after);
    }

    /** Pairs what has the same key, in the order written, and takes it out of what is left. */
    Pairs<T> by(Function<T, Object> key) {
        for (Iterator<T> rest = before.iterator(); rest.hasNext(); ) {
            T one = rest.next();
            T other = after.stream()
                    .filter(a -> key.apply(a).equals(key.apply(one)))
                    .findFirst()
                    .orElse(null);
            if (other != null) {
                found.add(new Change<>(one, other));
                rest.remove();
                after.remove(other);
            }
        }
        return this;
    }

    /** The pairs, then what only the first side has, then what only the second has. */
    List<Change<T>> all() {
        List<Change<T>> all = new ArrayList<>(found);
        before.forEach(b -> all.add(new Change<>(b, null)));
        after.forEach(a -> all.add(new Change<>(null, a)));
        return all;
    }
}
