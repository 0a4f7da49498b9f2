package io.tidu.model.guidance;

import io.tidu.model.WithoutJson;

/**
 * What a search did not go through, so that there may be plans that it did not find.
 *
 * @param because {@code bound} (it ended at its bound), {@code line} (the rule turns with the fact in a way of which
 *     not every place is known), {@code combined} (several changes, the fact's among them, move a line of the rule the
 *     same way, and not every combination was gone through), {@code span} (a length of time of the rules is not known
 *     before the enterprise is), {@code amount} (more money by larger amounts alone, no target being attained)
 * @param fact the fact or list; empty if none is named
 * @param pack the pack of the rule; empty if none is named
 * @param rule the rule; empty if none is named
 */
public record NotSearched(String because, String fact, String pack, String rule)
        implements WithoutJson, Comparable<NotSearched> {
    /** The search ended at its bound. */
    public static final NotSearched BOUND = new NotSearched("bound", "", "", "");

    /** A length of time is not known. */
    public static final NotSearched SPAN = new NotSearched("span", "", "", "");

    /** Larger amounts alone. */
    public static final NotSearched AMOUNT = new NotSearched("amount", "", "", "");

    @Override
    public int compareTo(NotSearched other) {
        return String.join("\u0000", because, fact, pack, rule)
                .compareTo(String.join("\u0000", other.because, other.fact, other.pack, other.rule));
    }
}
