package io.tidu.pack.measure;

import io.tidu.model.Judgement;
import io.tidu.pack.table.Fields;

/** Which entries of a list count: those that match a table, or one row of it. */
@FunctionalInterface
public interface Filter {
    /** Whether an entry counts. */
    Judgement matches(Fields entry);
}
