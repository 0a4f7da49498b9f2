package io.tidu.internal.evaluate;

import io.tidu.model.Judgement;

/** Which entries of a list count: those that match a table, or one row of it. */
@FunctionalInterface
public interface Filter {
    /** Whether an entry counts. */
    Judgement matches(Entry entry);
}
