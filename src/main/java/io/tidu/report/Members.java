package io.tidu.report;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Exact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object of JSON whose members must be there and of the right kind; whatever is not is told at its place, as a
 * {@link ProblemException}.
 */
record Members(SourceNode object) {
    private static final Pattern FRACTION = Pattern.compile("-?\\d{1,3000}(?:/\\d{1,3000}|\\.\\d{1,3000})?");

    /** Refuses what is no object. */
    Members {
        if (!object.isMapping()) {
            throw new ProblemException(object.problem("assessment.wrong-value", object.describe()));
        }
    }

    /** The members in the order written. */
    List<SourceNode.Entry> entries() {
        return object.members();
    }

    /** The value of a member that may not be there; null if it is not. */
    @Nullable
    SourceNode optional(String name) {
        return object.members().stream()
                .filter(m -> m.key().equals(name))
                .map(SourceNode.Entry::value)
                .findFirst()
                .orElse(null);
    }

    SourceNode node(String name) {
        SourceNode value = optional(name);
        if (value == null) {
            throw new ProblemException(object.problem("assessment.missing-member", name));
        }
        return value;
    }

    Members object(String name) {
        return new Members(node(name));
    }

    String text(String name) {
        return text(node(name));
    }

    static String text(SourceNode node) {
        return ofKind(node, SourceNode.Kind.TEXT).text();
    }

    @Nullable
    String textOrNull(String name) {
        SourceNode value = node(name);
        return value.isNull() ? null : text(value);
    }

    boolean flag(String name) {
        return ofKind(node(name), SourceNode.Kind.FLAG).text().equals("true");
    }

    BigDecimal number(String name) {
        return number(node(name));
    }

    static BigDecimal number(SourceNode node) {
        return new BigDecimal(ofKind(node, SourceNode.Kind.NUMBER).text());
    }

    static int whole(SourceNode node) {
        try {
            return number(node).intValueExact();
        } catch (ArithmeticException notWhole) {
            throw wrong(node);
        }
    }

    @Nullable
    BigDecimal numberOrNull(String name) {
        SourceNode value = node(name);
        return value.isNull() ? null : number(value);
    }

    /** What a reader makes of each item of a list. */
    <T> List<T> each(String name, Function<SourceNode, T> reader) {
        return ofKind(node(name), SourceNode.Kind.LIST).items().stream()
                .map(reader)
                .toList();
    }

    /** The choice whose word a member holds. */
    <T> T choice(String name, T[] choices, Function<T, String> word) {
        return choice(node(name), choices, word);
    }

    static <T> T choice(SourceNode node, T[] choices, Function<T, String> word) {
        String text = text(node);
        for (T choice : choices) {
            if (word.apply(choice).equals(text)) {
                return choice;
            }
        }
        throw wrong(node);
    }

    /** A number of which {@code exact} holds all if what is shown was cut; null if it is not known. */
    @Nullable
    Exact exact(String name, @Nullable BigDecimal shown) {
        SourceNode all = optional(ExactJson.NAME);
        SourceNode whole = all == null ? null : new Members(all).optional(name);
        if (whole == null) {
            return shown == null ? null : Exact.of(shown);
        }
        String text = text(whole);
        if (!FRACTION.matcher(text).matches()) {
            throw wrong(whole);
        }
        int bar = text.indexOf('/');
        if (bar < 0) {
            return Exact.of(new BigDecimal(text));
        }
        BigInteger denominator = new BigInteger(text.substring(bar + 1));
        if (denominator.signum() == 0) {
            throw wrong(whole);
        }
        return Exact.of(new BigDecimal(new BigInteger(text.substring(0, bar))))
                .over(Exact.of(new BigDecimal(denominator)));
    }

    /** That a value is not of the form of an assessment. */
    static ProblemException wrong(SourceNode node) {
        return new ProblemException(node.problem("assessment.wrong-value", node.describe()));
    }

    private static SourceNode ofKind(SourceNode node, SourceNode.Kind kind) {
        if (node.kind() != kind) {
            throw wrong(node);
        }
        return node;
    }
}
