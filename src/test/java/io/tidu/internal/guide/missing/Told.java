package io.tidu.internal.guide.missing;

import io.tidu.model.Verdict;
import io.tidu.model.guidance.DecidingFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads what is told of a number as anybody would. */
final class Told {
    private Told() {}

    /** What is told of a value. */
    static Verdict of(DecidingFact fact, BigDecimal value) {
        return fact.decides().stream()
                .filter(o -> o.condition().equals("else") || holds(o.condition(), value))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static boolean holds(String condition, BigDecimal value) {
        for (String part : condition.split(", ", -1)) {
            int order = value.compareTo(new BigDecimal(part.substring(part.indexOf(' ') + 1)));
            boolean holds = part.startsWith(">= ") ? order >= 0 : part.startsWith("<= ") ? order <= 0 : order < 0;
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    /** The numbers at the edges that are told, and those beside them. */
    static List<BigDecimal> edges(DecidingFact fact) {
        List<BigDecimal> edges = new ArrayList<>();
        for (DecidingFact.Outcome outcome : fact.decides()) {
            if (!outcome.condition().equals("else")) {
                for (String part : outcome.condition().split(", ", -1)) {
                    BigDecimal edge = new BigDecimal(part.substring(part.indexOf(' ') + 1));
                    edges.addAll(List.of(
                            edge, edge.subtract(BigDecimal.ONE).max(BigDecimal.ZERO), edge.add(BigDecimal.ONE)));
                }
            }
        }
        return edges;
    }
}
