package io.tidu.internal.load.rule;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Unit;
import io.tidu.vocabulary.FactDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pattern stands for while the rest of its rule is read.
 *
 * @param index the pattern's position
 * @param kind what it matches
 * @param table the table of a row, else null
 * @param list the list fact of an entry, else null
 */
record Binding(
        int index,
        ValueKind kind,
        @Nullable Table table,
        @Nullable FactDefinition list) {

    Expression subject(Place place) {
        return new Expression(Operator.SUBJECT, kind, Unit.NONE, index, List.of(), List.of(), place);
    }
}
