package io.tidu.evaluate;

import io.tidu.model.Quantity;
import io.tidu.pack.rule.Node;
import java.util.List;

/** Evaluates the formulas of derived facts. */
final class Formula {
    private Formula() {}

    static Quantity evaluate(Node node, Firm firm, List<Quantity> parameters) {
        return switch (node.operation()) {
            case PARAMETER -> parameters.get(node.index());
            case READ -> firm.number(node.name());
            case DERIVED -> firm.derived(node.name(), operands(node, firm, parameters));
            case YEARS_AGO ->
                firm.yearsAgo(
                        node.name(), node.operands().size() == 1 ? Quantity.of(1) : second(node, firm, parameters));
            case SUM -> firm.sum(node.name(), second(node, firm, parameters));
            case MEAN -> firm.mean(node.name(), second(node, firm, parameters));
            case LEAST -> firm.least(node.name(), second(node, firm, parameters));
            case GROWTH -> firm.growth(node.name(), second(node, firm, parameters));
            case DAYS_SINCE -> firm.daysSince(node.name());
            case COUNT -> firm.count(node.name(), null, null);
            case TOTAL -> firm.total(node.name(), node.names().get(1), null, null);
            case RECORDED -> firm.recorded(node.name());
            case PLUS -> first(node, firm, parameters).plus(second(node, firm, parameters));
            case MINUS -> first(node, firm, parameters).minus(second(node, firm, parameters));
            case TIMES -> first(node, firm, parameters).times(second(node, firm, parameters));
            case OVER -> first(node, firm, parameters).over(second(node, firm, parameters), divisor(node));
            case BEST ->
                all(node, firm, parameters).stream().reduce(Quantity::max).orElseThrow();
            case LOWEST ->
                all(node, firm, parameters).stream().reduce(Quantity::min).orElseThrow();
            default -> throw new IllegalStateException(node.operation().name());
        };
    }

    /** The fact that is divided by, or an empty text for a figure made of several. */
    private static String divisor(Node quotient) {
        Node divisor = quotient.operand(1);
        return switch (divisor.operation()) {
            case READ, DERIVED, YEARS_AGO, SUM, MEAN, LEAST, COUNT, TOTAL -> divisor.name();
            default -> "";
        };
    }

    private static Quantity first(Node node, Firm firm, List<Quantity> parameters) {
        return evaluate(node.operand(0), firm, parameters);
    }

    private static Quantity second(Node node, Firm firm, List<Quantity> parameters) {
        return evaluate(node.operand(1), firm, parameters);
    }

    /** All operands but the first, which is the enterprise. */
    private static List<Quantity> operands(Node node, Firm firm, List<Quantity> parameters) {
        return node.operands().stream()
                .skip(1)
                .map(o -> evaluate(o, firm, parameters))
                .toList();
    }

    private static List<Quantity> all(Node node, Firm firm, List<Quantity> parameters) {
        return node.operands().stream().map(o -> evaluate(o, firm, parameters)).toList();
    }
}
