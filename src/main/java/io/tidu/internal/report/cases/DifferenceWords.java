package io.tidu.internal.report.cases;

import io.tidu.explain.Sentences;
import io.tidu.internal.cases.CaseResult;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.model.Comparison;
import io.tidu.model.Label;
import io.tidu.model.Unit;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import io.tidu.model.assessment.TargetOutcome;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a case expects and what was found instead, in words: labels for names, numbers with their unit. */
final class DifferenceWords {
    private final Messages messages;
    private final Sentences sentences;
    private final CaseResult failed;
    private final @Nullable Assessment found;

    DifferenceWords(Messages messages, Sentences sentences, CaseResult failed) {
        this.messages = messages;
        this.sentences = sentences;
        this.failed = failed;
        this.found = failed.found();
    }

    /** One sentence. */
    String of(CaseResult.Difference difference) {
        String[] path = difference.what().split("\\.");
        return switch (path[0]) {
            case "targets" -> target(path, difference);
            case "stage" -> stage(path[1], difference);
            case "funding" -> funding(path, difference);
            case "notFor" ->
                sentence(
                        label(sentences.names().packTitle(after(path, 1))),
                        "",
                        difference,
                        t -> messages.text(t.equals("none") ? "cases.word.for-it" : "cases.word.not-for-it"));
            default -> sentence(difference.what(), "", difference, this::word);
        };
    }

    private String target(String[] path, CaseResult.Difference difference) {
        String target = label(sentences.names().target(path[1]));
        if (path.length == 2 || path[2].equals("verdict")) {
            return sentence(target, "", difference, this::word);
        }
        if (path[2].equals("inForce")) {
            return sentence(target, "in-force", difference, this::word);
        }
        if (path[2].equals("findings")) {
            Finding finding = finding(path[1], path[3]);
            String pack = finding == null ? failed.pack() : finding.pack();
            String said = path.length == 4 || path[4].equals("verdict") ? "" : path[4];
            Unit unit = unit(finding, said);
            // Of an interval either end may be expected.
            String part = path.length == 6 && said.equals("actual") ? said + "-" + path[5] : said;
            // A clause looks like a number, and may be "1.10".
            return sentence(
                    sentences.criterion(pack, path[3]),
                    part,
                    difference,
                    said.equals("clause") ? this::word : t -> value(t, unit));
        }
        String of = path.length > 4 ? label(sentences.names().item(failed.pack(), path[4])) : target;
        return sentence(of, "score-" + path[path.length - 1], difference, t -> value(t, Unit.POINTS));
    }

    private @Nullable Finding finding(String target, String criterion) {
        TargetOutcome outcome = found == null ? null : found.targets().get(target);
        return outcome == null
                ? null
                : outcome.findings().stream()
                        .filter(f -> f.criterion().equals(criterion))
                        .findFirst()
                        .orElse(null);
    }

    private static Unit unit(@Nullable Finding finding, String part) {
        if (finding == null) {
            return Unit.NONE;
        }
        if (part.equals("shortfall")) {
            return finding.shortfall() == null ? Unit.NONE : finding.shortfall().unit();
        }
        if (finding.required() instanceof Required.Line line) {
            return line.unit();
        }
        return finding.actual() instanceof Observed.Amount amount ? amount.unit() : Unit.NONE;
    }

    private String stage(String part, CaseResult.Difference difference) {
        return part.equals("blockedBy")
                ? sentence("", "stage-blocked-by", difference, this::word)
                : sentence(
                        "",
                        "stage-" + part,
                        difference,
                        t -> t.equals("none")
                                ? word(t)
                                : label(sentences.names().target(t)));
    }

    private String funding(String[] path, CaseResult.Difference difference) {
        if (path.length == 2) {
            return sentence("", "funding-" + path[1], difference, t -> value(t, Unit.YUAN));
        }
        String item = path[1].equals("splits") && path.length > 3
                ? sentences.list(List.of(item(path[2]), item(path[3])))
                : item(path[2]);
        String last = path[path.length - 1];
        boolean words = path.length > 3 && !last.equals("amount") && !path[1].equals("splits");
        String part = words ? last.equals("verdict") ? "" : last : "funding-" + path[1];
        return sentence(item, part, difference, words ? this::word : t -> value(t, Unit.YUAN));
    }

    /** An item may be written with its pack before a slash. */
    private String item(String written) {
        int slash = written.lastIndexOf('/');
        String pack = slash < 0 ? failed.pack() : written.substring(0, slash);
        return label(sentences.names().item(pack, written.substring(slash + 1)));
    }

    private String sentence(
            String subject, String part, CaseResult.Difference difference, UnaryOperator<String> words) {
        String known = "cases.part." + part;
        String said = part.isEmpty() ? "" : messages.has(known) ? messages.text(known) : part;
        String what = subject.isEmpty() || said.isEmpty() ? subject + said : messages.text("cases.of", subject, said);
        return messages.text(
                "cases.difference", what, words.apply(difference.expected()), words.apply(difference.actual()));
    }

    /** A number with its unit, a line, an interval; anything else as a word. */
    private String value(String text, Unit unit) {
        for (Comparison comparison : Comparison.values()) {
            String sign = comparison.sign() + " ";
            if (text.startsWith(sign)) {
                return sentences.line(comparison, value(text.substring(sign.length()), unit));
            }
        }
        int between = text.indexOf("..");
        if (between > 0) {
            return sentences
                    .figures()
                    .of(number(text.substring(0, between)), number(text.substring(between + 2)), unit);
        }
        BigDecimal number = number(text);
        return number == null ? word(text) : sentences.figures().of(number, unit);
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private String word(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            List<String> parts = Arrays.stream(
                            text.substring(1, text.length() - 1).split(", "))
                    .filter(p -> !p.isEmpty())
                    .map(this::name)
                    .toList();
            return parts.isEmpty() ? messages.text("cases.word.none") : sentences.list(parts);
        }
        if (text.startsWith("one of: ")) {
            return sentences.list(Stream.of(text.substring("one of: ".length()).split(", "))
                    .map(this::name)
                    .toList());
        }
        String verdict = "explain.verdict." + text;
        String own = "cases.word." + text.replace(' ', '-');
        return messages.has(verdict) ? messages.text(verdict) : messages.has(own) ? messages.text(own) : name(text);
    }

    /** A fact, also of a year; a criterion or item; a word of the vocabulary; else as it is written. */
    private String name(String text) {
        int dot = text.lastIndexOf('.');
        boolean ofYear = dot > 0 && text.substring(dot + 1).matches("[0-9]{4}");
        if (ofYear) {
            return messages.text(
                    "cases.of-year", label(sentences.names().fact(text.substring(0, dot))), text.substring(dot + 1));
        }
        for (String label : List.of(
                label(sentences.names().fact(text)),
                sentences.criterion(failed.pack(), text),
                label(sentences.names().item(failed.pack(), text)),
                label(sentences.names().target(text)))) {
            if (!label.equals(text)) {
                return label;
            }
        }
        return label(sentences.names().word(text));
    }

    private String label(Label label) {
        return sentences.label(label);
    }

    private static String after(String[] path, int from) {
        return String.join(".", Arrays.copyOfRange(path, from, path.length));
    }
}
