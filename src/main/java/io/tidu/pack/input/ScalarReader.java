package io.tidu.pack.input;

import io.tidu.diagnostic.Nearest;
import io.tidu.model.Decimals;
import io.tidu.model.FactValue;
import io.tidu.model.Label;
import io.tidu.model.Unit;
import io.tidu.pack.vocabulary.FactDefinition;
import io.tidu.pack.yaml.HiddenCharacters;
import io.tidu.pack.yaml.Node;
import io.tidu.pack.yaml.Wording;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts one scalar to the type its fact is declared with. Nothing is coerced: a number in quotes is a text. */
final class ScalarReader {
    /** Characters of one text; JSON and YAML have the same bound from their parsers. */
    private static final int MOST_TEXT = 10_000;

    /** Years from 1000 to 2999: a year outside is a slip of the finger. */
    private static final Pattern DATE = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

    /** What can't be fewer than none. */
    private static final Set<Unit> COUNTED = Set.of(Unit.PERSONS, Unit.COUNT, Unit.POINTS);

    private final Findings findings;

    ScalarReader(Findings findings) {
        this.findings = findings;
    }

    /** The value, or null with an error added. */
    @Nullable
    FactValue read(FactDefinition fact, Node node, String path) {
        return switch (fact.type()) {
            case TEXT -> text(node, path);
            case CHOICE -> choice(fact, node, path);
            case FLAG -> flag(node, path);
            case DATE -> date(node, path);
            case NUMBER, MONEY, RATIO -> number(fact, node, path);
            case RECORD, LIST -> throw new IllegalStateException(path + " is not a scalar");
        };
    }

    /** A text that a person can see, without its surrounding spaces in CSV; null with an error added. */
    @Nullable
    String visibleText(Node node, String path) {
        if (node.kind() != Node.Kind.TEXT && node.kind() != Node.Kind.PLAIN) {
            findings.add(node, "input.expected-text", path, node.describe());
            return null;
        }
        OptionalInt hidden = HiddenCharacters.firstIn(node.text(), false);
        if (hidden.isPresent()) {
            findings.add(node, "input.hidden-character", path, HiddenCharacters.nameAt(node.text(), hidden.getAsInt()));
            return null;
        }
        if (node.text().length() > MOST_TEXT) {
            findings.add(node, "input.text-too-long", path, String.valueOf(MOST_TEXT));
            return null;
        }
        if (node.text().isBlank()) {
            findings.add(node, "input.blank-text", path);
            return null;
        }
        return node.text();
    }

    private @Nullable FactValue text(Node node, String path) {
        String text = visibleText(node, path);
        return text == null ? null : new FactValue.Text(text);
    }

    private @Nullable FactValue choice(FactDefinition fact, Node node, String path) {
        String word = visibleText(node, path);
        if (word == null) {
            return null;
        }
        if (fact.values().containsKey(word)) {
            return new FactValue.Text(word);
        }
        findings.add(node, "input.unknown-choice", path, Wording.shown(word), meant(word, fact));
        return null;
    }

    /** The word whose label was written, else the nearest word. */
    private static String meant(String written, FactDefinition fact) {
        for (Map.Entry<String, Label> value : fact.values().entrySet()) {
            Label label = value.getValue();
            if (label.zh().equals(written) || label.en().equalsIgnoreCase(written)) {
                return value.getKey();
            }
        }
        return Nearest.orAll(written, fact.values().keySet());
    }

    private @Nullable FactValue flag(Node node, String path) {
        if (node.kind() == Node.Kind.FLAG || node.kind() == Node.Kind.PLAIN) {
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

    private @Nullable FactValue date(Node node, String path) {
        boolean written = node.kind() == Node.Kind.TEXT || node.kind() == Node.Kind.PLAIN;
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

    private @Nullable FactValue number(FactDefinition fact, Node node, String path) {
        boolean written = node.kind() == Node.Kind.NUMBER || node.kind() == Node.Kind.PLAIN;
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
        if (number.signum() < 0 && COUNTED.contains(fact.unit())) {
            findings.add(node, "input.negative", path, node.describe());
            return null;
        }
        return new FactValue.Number(number);
    }
}
