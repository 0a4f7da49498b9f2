package io.tidu.report;

import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.About;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import io.tidu.model.assessment.TargetOutcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a target with its findings. */
final class TargetReader {
    private static final String ONE_OF = "one of: ";
    private static final String BETWEEN = "..";
    private static final String UNKNOWN = "?";

    private TargetReader() {}

    static TargetOutcome read(String name, Members target) {
        SortedMap<String, Verdict> criteria = new TreeMap<>();
        for (SourceNode.Entry criterion : target.object("criteria").entries()) {
            criteria.put(criterion.key(), Members.choice(criterion.value(), Verdict.values(), Verdict::word));
        }
        return new TargetOutcome(
                name,
                target.text("pack"),
                target.text("status"),
                target.flag("inForce"),
                target.choice("verdict", Verdict.values(), Verdict::word),
                ScoreReader.read(target.node("score")),
                criteria,
                target.each("findings", node -> finding(new Members(node))),
                target.optional("internal") != null && target.flag("internal"),
                target.optional("consequenceOf") == null ? null : target.text("consequenceOf"));
    }

    private static Finding finding(Members finding) {
        Unit unit = unit(finding, "unit");
        return new Finding(
                finding.text("criterion"),
                finding.text("pack"),
                finding.text("clause"),
                finding.text("rule"),
                finding.choice("role", Finding.Role.values(), Finding.Role::word),
                finding.choice("verdict", Verdict.values(), Verdict::word),
                actual(finding, unit),
                required(finding, unit),
                shortfall(finding),
                EvidenceReader.read(finding),
                finding.optional("group") == null ? null : finding.text("group"),
                EntryReader.read(finding),
                about(finding));
    }

    private static About about(Members finding) {
        if (finding.optional("about") == null) {
            return About.NONE;
        }
        Members about = new Members(finding.node("about"));
        SortedMap<String, SortedSet<String>> row = new TreeMap<>();
        if (about.optional("row") != null) {
            about.object("row").entries().forEach(c -> row.put(c.key(), words(c.value())));
        }
        SortedSet<Integer> years = new TreeSet<>();
        if (about.optional("years") != null) {
            years.addAll(about.each("years", Members::whole));
        }
        return new About(years, row);
    }

    private static SortedSet<String> words(SourceNode cell) {
        SortedSet<String> words = new TreeSet<>();
        cell.items().forEach(word -> words.add(Members.text(word)));
        return words;
    }

    private static @Nullable Unit unit(Members finding, String name) {
        return finding.node(name).isNull() ? null : finding.choice(name, Unit.values(), Unit::word);
    }

    private static @Nullable Observed actual(Members finding, @Nullable Unit unit) {
        SourceNode actual = finding.node("actual");
        return switch (actual.kind()) {
            case TEXT -> new Observed.Word(actual.text());
            case FLAG -> new Observed.Answer(actual.text().equals("true"));
            case NULL -> null;
            case NUMBER -> {
                BigDecimal one = Members.number(actual);
                yield amount(finding, one, one, unit);
            }
            case MAPPING -> {
                Members both = new Members(actual);
                if (both.optional("either") != null) {
                    yield new Observed.Either(both.each("either", Members::text));
                }
                yield amount(finding, both.numberOrNull("min"), both.numberOrNull("max"), unit);
            }
            case LIST, PLAIN -> throw Members.wrong(actual);
        };
    }

    private static Observed amount(
            Members finding, @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable Unit unit) {
        if (unit == null) {
            throw Members.wrong(finding.node("unit"));
        }
        return new Observed.Amount(finding.exact("actualMin", low), finding.exact("actualMax", high), unit);
    }

    private static @Nullable Required required(Members finding, @Nullable Unit unit) {
        SourceNode written = finding.node("required");
        if (written.isNull()) {
            return null;
        }
        String text = Members.text(written);
        if (text.startsWith(ONE_OF)) {
            return oneOf(finding, text.substring(ONE_OF.length()));
        }
        if (text.equals("== true") || text.equals("== false")) {
            return new Required.Answer(text.endsWith("true"));
        }
        for (Comparison comparison : Comparison.values()) {
            if (unit != null && text.startsWith(comparison.sign() + " ")) {
                return line(
                        finding, comparison, text.substring(comparison.sign().length() + 1), unit, written);
            }
        }
        throw Members.wrong(written);
    }

    private static Required oneOf(Members finding, String texts) {
        return new Required.OneOf(
                finding.optional("oneOf") == null
                        ? List.of(texts.split(", ", -1))
                        : finding.each("oneOf", Members::text),
                finding.optional("excluded") == null ? List.of() : finding.each("excluded", Members::text));
    }

    private static Required line(Members finding, Comparison comparison, String text, Unit unit, SourceNode written) {
        int between = text.indexOf(BETWEEN);
        BigDecimal low = end(between < 0 ? text : text.substring(0, between), written);
        BigDecimal high = end(between < 0 ? text : text.substring(between + BETWEEN.length()), written);
        return new Required.Line(
                comparison, finding.exact("requiredMin", low), finding.exact("requiredMax", high), unit);
    }

    private static @Nullable BigDecimal end(String text, SourceNode written) {
        if (text.equals(UNKNOWN)) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            throw Members.wrong(written);
        }
    }

    private static Finding.@Nullable Shortfall shortfall(Members finding) {
        Exact amount = finding.exact("shortfall", finding.numberOrNull("shortfall"));
        Exact alone = finding.exact("shortfallAlone", finding.numberOrNull("shortfallAlone"));
        if (amount == null && alone == null) {
            return null;
        }
        Unit unit = unit(finding, "shortfallUnit");
        if (unit == null) {
            throw Members.wrong(finding.node("shortfallUnit"));
        }
        return new Finding.Shortfall(
                amount, unit, finding.textOrNull("shortfallOf"), alone, finding.textOrNull("shortfallWith"));
    }
}
