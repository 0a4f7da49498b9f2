package io.tidu.internal.search;

import io.tidu.internal.evaluate.Entry;
import io.tidu.internal.evaluate.Filter;
import io.tidu.internal.policy.table.Fields;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;

/** What a pattern stands for of which nothing is known. */
public enum UnknownSubject implements Fields, Filter {
    /** There is one. */
    ONLY;

    private static final Evidence SOMETHING = Evidence.missing("");

    @Override
    public Term text(String field) {
        return Term.unknown(SOMETHING);
    }

    @Override
    public Judgement flag(String field) {
        return Judgement.open(SOMETHING);
    }

    @Override
    public Quantity number(String field) {
        return Quantity.unknown(Evidence.NONE);
    }

    @Override
    public Judgement matches(Entry entry) {
        return Judgement.MET;
    }
}
