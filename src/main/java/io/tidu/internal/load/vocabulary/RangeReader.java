package io.tidu.internal.load.vocabulary;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Decimals;
import io.tidu.vocabulary.FactDefinition;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads {@code range: {from: 0, to: 1}}: what a number can be at all, in the fact's unit, both ends included. */
final class RangeReader {
    private final Problems problems;

    RangeReader(Problems problems) {
        this.problems = problems;
    }

    /** The range of a declaration, or null if it has none or one with a problem. */
    FactDefinition.@Nullable Range range(SourceNode declaration) {
        SourceNode written = declaration.get("range");
        if (written == null) {
            return null;
        }
        written.onlyKeys(problems, "from", "to");
        SourceNode from = written.get("from");
        SourceNode to = written.get("to");
        if (from == null && to == null) {
            if (written.isMapping()) {
                problems.add(written.problem("vocabulary.empty-range"));
            }
            return null;
        }
        BigDecimal least = from == null ? null : number(from);
        BigDecimal most = to == null ? null : number(to);
        if (least != null && most != null && least.compareTo(most) > 0) {
            problems.add(written.problem("vocabulary.range-upside-down", least.toPlainString(), most.toPlainString()));
        }
        return new FactDefinition.Range(least, most);
    }

    private @Nullable BigDecimal number(SourceNode written) {
        BigDecimal number = written.isScalar() ? Decimals.read(written.text()) : null;
        if (number == null) {
            problems.add(written.problem("vocabulary.range-number", written.describe()));
        }
        return number;
    }
}
