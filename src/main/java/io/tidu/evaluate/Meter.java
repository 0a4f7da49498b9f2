package io.tidu.evaluate;

/** Is told of work that grows with tables and lists, so that whoever runs rules can bound it. */
@FunctionalInterface
public interface Meter {
    /** Lets everything pass. */
    Meter NONE = steps -> {};

    /** Counts steps; throws what ends the evaluation when they are too many. */
    void spend(long steps);
}
