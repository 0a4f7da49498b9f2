package io.tidu.internal.load.vocabulary;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.model.HalfWidth;
import io.tidu.internal.policy.practice.Lever;
import io.tidu.internal.source.cell.NumberText;
import io.tidu.internal.source.cell.UnitWord;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Decimals;
import io.tidu.model.Unit;
import io.tidu.vocabulary.FactDefinition;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a lever: steps in the unit of what changes, lead times, efforts. */
final class LeverFigures {
    /** Ten years: nobody plans further, and dates stay dates. */
    private static final int MOST_LEAD_DAYS = 3660;
    /** Yuan are counted to the fen. */
    private static final int FEN = 2;

    private final Problems problems;

    LeverFigures(Problems problems) {
        this.problems = problems;
    }

    /** A step or the most of a year: more than nought, and no smaller part than the unit has. */
    @Nullable
    BigDecimal amount(@Nullable SourceNode node, Unit unit) {
        if (node == null) {
            return null;
        }
        BigDecimal amount = number(node, unit);
        if (amount == null) {
            return null;
        }
        if (amount.signum() <= 0) {
            problems.add(node.problem("vocabulary.lever-nought", node.describe()));
            return null;
        }
        if (isWhole(unit) && amount.stripTrailingZeros().scale() > 0) {
            problems.add(node.problem("vocabulary.lever-whole", node.describe(), unit.word()));
            return null;
        }
        if (unit == Unit.YUAN && amount.stripTrailingZeros().scale() > FEN) {
            problems.add(node.problem("vocabulary.lever-fen", node.describe()));
            return null;
        }
        return Decimals.tidy(amount);
    }

    /** A step must fit into what the number can be at all. */
    void fits(SourceNode node, BigDecimal step, FactDefinition what) {
        FactDefinition.Range range = what.range();
        if (range != null
                && range.from() != null
                && range.to() != null
                && step.compareTo(range.to().subtract(range.from())) > 0) {
            problems.add(node.problem(
                    "vocabulary.lever-out-of-range",
                    node.describe(),
                    what.name(),
                    range.from().toPlainString(),
                    range.to().toPlainString()));
        }
    }

    private @Nullable BigDecimal number(SourceNode node, Unit unit) {
        Optional<NumberText> number =
                node.isScalar() && !HalfWidth.isNeeded(node.text()) ? NumberText.of(node.text()) : Optional.empty();
        BigDecimal digits = number.filter(n -> n.commas() == NumberText.Commas.NONE)
                .map(n -> Decimals.read(n.digits()))
                .orElse(null);
        if (digits == null) {
            problems.add(node.problem("vocabulary.lever-number", node.describe(), example(unit)));
            return null;
        }
        String written = number.map(NumberText::unit).orElse("");
        if (written.isEmpty()) {
            if (unit == Unit.YUAN || unit == Unit.RATIO || unit == Unit.DAYS) {
                problems.add(node.problem("vocabulary.lever-no-unit", node.describe(), example(unit)));
                return null;
            }
            return digits;
        }
        Optional<UnitWord> word = UnitWord.of(written);
        if (word.filter(w -> w.unit() == unit).isEmpty()) {
            problems.add(node.problem("vocabulary.lever-unit", node.describe(), example(unit)));
            return null;
        }
        return digits.multiply(word.get().factor());
    }

    private static boolean isWhole(Unit unit) {
        return unit != Unit.YUAN && unit != Unit.RATIO && unit != Unit.SQUARE_METRES;
    }

    private static String example(Unit unit) {
        return unit == Unit.RATIO
                ? "1%"
                : "10"
                        + UnitWord.ofBase(unit)
                                .map(w -> unit == Unit.YUAN ? "000元" : " " + w.word())
                                .orElse("");
    }

    /** Calendar days from nought on. */
    int lead(@Nullable SourceNode node) {
        if (node == null) {
            return 0;
        }
        BigDecimal days = number(node, Unit.DAYS);
        if (days == null) {
            return 0;
        }
        if (days.signum() < 0 || days.stripTrailingZeros().scale() > 0 || days.intValue() > MOST_LEAD_DAYS) {
            problems.add(node.problem("vocabulary.lever-lead", node.describe(), String.valueOf(MOST_LEAD_DAYS)));
            return 0;
        }
        return days.intValue();
    }

    /** {@code {weight: 2}} for each step, or {@code {fixed: 5}} once. */
    Lever.Effort effort(@Nullable SourceNode node) {
        Lever.Effort none = new Lever.Effort(BigDecimal.ONE, true);
        if (node == null) {
            return none;
        }
        node.onlyKeys(problems, "weight", "fixed");
        SourceNode weight = node.get("weight");
        SourceNode fixed = node.get("fixed");
        SourceNode written = weight == null ? fixed : weight;
        if (written == null || (weight != null && fixed != null)) {
            if (node.isMapping()) {
                problems.add(node.problem("vocabulary.lever-effort-form"));
            }
            return none;
        }
        BigDecimal number = written.isScalar() ? Decimals.read(written.text()) : null;
        if (number == null || number.signum() <= 0) {
            problems.add(written.problem("vocabulary.lever-effort", written.describe()));
            return none;
        }
        return new Lever.Effort(number, weight == null);
    }
}
