package io.tidu.internal.cases;

import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Exact;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import io.tidu.model.assessment.TargetOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case expects of one finding of a criterion: its clause, value, line, shortfall and reasons, in the forms of an
 * assessment's JSON.
 */
final class FindingExpectations {
    private FindingExpectations() {}

    static void read(String at, String target, String criterion, SourceNode node, ExpectationForm form) {
        SourceNode clause = node.get("clause");
        Candidates<Finding> findings = new Candidates<>(at, form, found -> findings(found, target, criterion, clause));
        findings.text("clause", node, Finding::clause);
        SourceNode actual = node.get("actual");
        if (actual != null && actual.isMapping()) {
            actual.onlyKeys(form.problems(), "min", "max");
            Candidates<Finding> interval =
                    new Candidates<>(at + ".actual", form, found -> findings(found, target, criterion, clause));
            interval.number("min", actual, f -> f.actual() instanceof Observed.Amount amount ? amount.low() : null);
            interval.number("max", actual, f -> f.actual() instanceof Observed.Amount amount ? amount.high() : null);
        } else if (actual != null && isNumber(actual)) {
            findings.number("actual", node, f -> f.actual() instanceof Observed.Amount amount ? single(amount) : null);
        } else {
            findings.text("actual", node, FindingExpectations::value);
        }
        findings.text("required", node, FindingExpectations::line);
        findings.number(
                "shortfall",
                node,
                f -> f.shortfall() == null ? null : f.shortfall().amount());
        findings.reasons(node, Finding::evidence);
    }

    /** Those of the clause that is named, if one is. */
    private static List<Finding> findings(
            Assessment found, String target, String criterion, @Nullable SourceNode clause) {
        TargetOutcome outcome = found.targets().get(target);
        List<Finding> all = outcome == null
                ? List.of()
                : outcome.findings().stream()
                        .filter(f -> f.criterion().equals(criterion))
                        .toList();
        List<Finding> ofClause = clause == null
                ? all
                : all.stream().filter(f -> f.clause().equals(clause.text())).toList();
        return ofClause.isEmpty() ? all : ofClause;
    }

    private static boolean isNumber(SourceNode written) {
        return written.text().matches("-?[0-9.]+");
    }

    private static @Nullable Exact single(Observed.Amount amount) {
        return amount.low() != null && amount.low().equals(amount.high()) ? amount.low() : null;
    }

    /** A word, yes or no, a number, both ends of an interval, or nothing if it is not known. */
    private static @Nullable String value(Finding finding) {
        if (finding.actual() instanceof Observed.Word word) {
            return word.text();
        }
        if (finding.actual() instanceof Observed.Answer answer) {
            return String.valueOf(answer.yes());
        }
        return finding.actual() instanceof Observed.Amount amount && (amount.low() != null || amount.high() != null)
                ? interval(amount.low(), amount.high())
                : null;
    }

    /** As in JSON: {@code >= 0.05}, {@code one of: a, b}, {@code == true}. */
    private static @Nullable String line(Finding finding) {
        Required required = finding.required();
        if (required instanceof Required.Line line) {
            return line.comparison().sign() + " " + interval(line.low(), line.high());
        }
        if (required instanceof Required.OneOf oneOf) {
            return "one of: " + String.join(", ", oneOf.texts());
        }
        return required instanceof Required.Answer answer ? "== " + answer.yes() : null;
    }

    private static String interval(@Nullable Exact low, @Nullable Exact high) {
        if (low != null && low.equals(high)) {
            return ExpectationForm.plain(low);
        }
        return low == null && high == null
                ? "?"
                : (low == null ? "?" : ExpectationForm.plain(low))
                        + ".."
                        + (high == null ? "?" : ExpectationForm.plain(high));
    }
}
