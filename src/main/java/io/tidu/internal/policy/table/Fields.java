package io.tidu.internal.policy.table;

import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;

/** Something with named values that a table's rows can be held against: an entry of a list fact, or the enterprise. */
public interface Fields {

    /** What is known of a text or choice. */
    Term text(String field);

    /** What is known of a yes or no. */
    Judgement flag(String field);

    /** What is known of a number, in its base unit. */
    Quantity number(String field);
}
