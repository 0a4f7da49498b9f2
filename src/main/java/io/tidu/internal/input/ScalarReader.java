package io.tidu.internal.input;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Decimals;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.KnownNames;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts one scalar to the type its fact is declared with. Nothing is coerced: a number in quotes is a text. */
final class ScalarReader {
    /** Years from 1000 to 2999: a year outside is a slip of the finger. */
    private static final Pattern DATE = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

    private final RecordProblems findings;

    ScalarReader(RecordProblems findings) {
        this.findings = findings;
    }

    /** The value, or null with an error added. */
    @Nullable
    FactValue read(FactDefinition fact, SourceNode node, String path) {
        return switch (fact.type()) {
            case TEXT -> text(fact.names(), node, path);
            case CHOICE -> choice(fact, node, path);
            case FLAG -> flag(node, path);
            case DATE -> date(node, path);
            case NUMBER, MONEY, RATIO -> number(fact, node, path);
            case RECORD, LIST -> throw new IllegalStateException(path + " is not a scalar");
        };
    }

    /** A text that a person can see, without its surrounding spaces in CSV; null with an error added. */
    @Nullable
    String visibleText(SourceNode node, String path) {
        if (node.kind() != SourceNode.Kind.TEXT && node.kind() != SourceNode.Kind.PLAIN) {
            findings.add(node, "input.expected-text", path, node.describe());
            return null;
        }
        return told(node, ValueRules.text(node.text(), path)) ? null : node.text();
    }

    private boolean told(SourceNode node, ValueRules.@Nullable Slip slip) {
        if (slip != null) {
            findings.add(node, slip.id(), slip.quoted());
        }
        return slip != null;
    }

    /** A name that rules know may be given by its label; one that none knows is kept and told. */
    private @Nullable FactValue text(KnownNames names, SourceNode node, String path) {
        String text = visibleText(node, path);
        if (text == null) {
            return null;
        }
        SortedSet<String> meant = names.meant(text);
        if (meant.size() == 1) {
            return new FactValue.Text(meant.first());
        }
        String written = ShownText.shown(text);
        Problem problem = meant.isEmpty()
                ? names.nearest(text)
                        .map(near -> node.problem("input.unknown-name", path, written, near))
                        .orElseGet(() -> node.problem("input.name-of-no-rule", path, written))
                : node.problem("input.name-of-several", path, written, String.join(", ", meant));
        findings.tell(problem.asWarning());
        return new FactValue.Text(text);
    }

    private @Nullable FactValue choice(FactDefinition fact, SourceNode node, String path) {
        String word = visibleText(node, path);
        if (word == null) {
            return null;
        }
        return told(node, ValueRules.choice(fact, word, path)) ? null : new FactValue.Text(word);
    }

    private @Nullable FactValue flag(SourceNode node, String path) {
        if (node.kind() == SourceNode.Kind.FLAG || node.kind() == SourceNode.Kind.PLAIN) {
            // TRUE and FALSE is what spreadsheets write.
            switch (node.text()) {
                case "true", "TRUE" -> {
                    return new FactValue.Flag(true);
                }
                case "false", "FALSE" -> {
                    return new FactValue.Flag(false);
                }
                default -> {
                    // Anything else is told below.
                }
            }
        }
        findings.add(node, "input.expected-flag", path, node.describe());
        return null;
    }

    private @Nullable FactValue date(SourceNode node, String path) {
        boolean written = node.kind() == SourceNode.Kind.TEXT || node.kind() == SourceNode.Kind.PLAIN;
        if (written && DATE.matcher(node.text()).matches()) {
            try {
                return new FactValue.Day(LocalDate.parse(node.text()));
            } catch (DateTimeException noSuchDay) {
                findings.add(node, "input.no-such-day", path, node.text());
                return null;
            }
        }
        findings.add(node, "input.expected-date", path, node.describe());
        return null;
    }

    private @Nullable FactValue number(FactDefinition fact, SourceNode node, String path) {
        boolean written = node.kind() == SourceNode.Kind.NUMBER || node.kind() == SourceNode.Kind.PLAIN;
        if (!written || !Decimals.isNumber(node.text())) {
            findings.add(node, "input.expected-number", path, node.describe());
            return null;
        }
        BigDecimal number = Decimals.read(node.text());
        if (number == null) {
            findings.add(
                    node,
                    "input.number-too-long",
                    path,
                    node.describe(),
                    String.valueOf(Decimals.MOST_DIGITS),
                    String.valueOf(Decimals.MOST_SCALE));
            return null;
        }
        return told(node, ValueRules.number(fact, number, node.describe(), path)) ? null : new FactValue.Number(number);
    }
}
