package io.tidu.internal.load.budget;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.model.HalfWidth;
import io.tidu.internal.policy.practice.Budget;
import io.tidu.internal.source.cell.NumberText;
import io.tidu.internal.source.cell.UnitWord;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Decimals;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts and shares. */
final class BudgetFigures {
    private static final int FEN = 2;
    /** Nobody promises money for longer. */
    private static final int MOST_INSTALMENTS = 30;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

    private final Problems problems;

    BudgetFigures(Problems problems) {
        this.problems = problems;
    }

    /** An amount in fen, from nought to {@link Budget#MOST}; null with a problem added if it is none. */
    @Nullable
    Long money(@Nullable SourceNode node) {
        if (node == null) {
            return null;
        }
        BigDecimal yuan = number(node, Unit.YUAN);
        if (yuan == null) {
            problems.add(node.problem("budget.money", node.describe()));
            return null;
        }
        BigDecimal fen = yuan.movePointRight(FEN).stripTrailingZeros();
        if (fen.scale() > 0) {
            problems.add(node.problem("budget.money-fen", node.describe()));
            return null;
        }
        if (fen.signum() < 0 || fen.compareTo(BigDecimal.valueOf(Budget.MOST)) > 0) {
            problems.add(node.problem("budget.money-range", node.describe()));
            return null;
        }
        return fen.longValueExact();
    }

    /** Shares that together are the whole; none with a problem added if they are not. */
    List<Exact> shares(SourceNode node) {
        List<SourceNode> written = node.items(problems);
        if (written.size() > MOST_INSTALMENTS) {
            problems.add(node.problem("budget.too-many-instalments", String.valueOf(MOST_INSTALMENTS)));
            return List.of();
        }
        List<Exact> shares = new ArrayList<>();
        Exact sum = Exact.ZERO;
        for (SourceNode item : written) {
            Exact share = share(item);
            if (share == null) {
                return List.of();
            }
            shares.add(share);
            sum = sum.plus(share);
        }
        if (node.isList() && !sum.equals(Exact.ONE)) {
            problems.add(node.problem("budget.shares-sum", sum.times(Exact.of(HUNDRED)) + "%"));
            return List.of();
        }
        return shares;
    }

    /** A share above nought and at most the whole, as a percentage; null with a problem added if it is none. */
    private @Nullable Exact share(SourceNode node) {
        BigDecimal share = number(node, Unit.RATIO);
        if (share == null || share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            problems.add(node.problem("budget.share", node.describe()));
            return null;
        }
        return Exact.of(share);
    }

    /** A year of four digits; null with a problem added if it is none. */
    @Nullable
    Integer year(@Nullable SourceNode node) {
        if (node == null) {
            return null;
        }
        if (!node.isScalar() || !YEAR.matcher(node.text()).matches()) {
            problems.add(node.problem("budget.year", node.describe()));
            return null;
        }
        return Integer.valueOf(node.text());
    }

    /** The number in a unit; a number without one is yuan, and never a share. */
    private static @Nullable BigDecimal number(SourceNode node, Unit unit) {
        Optional<NumberText> number =
                node.isScalar() ? NumberText.of(HalfWidth.of(node.text()).strip()) : Optional.empty();
        if (number.isEmpty() || number.get().commas() == NumberText.Commas.AMISS) {
            return null;
        }
        BigDecimal digits = Decimals.read(number.get().digits());
        String written = number.get().unit().strip();
        if (written.isEmpty()) {
            return unit == Unit.YUAN ? digits : null;
        }
        Optional<UnitWord> word = UnitWord.of(written).filter(w -> w.unit() == unit);
        return digits == null || word.isEmpty()
                ? null
                : digits.multiply(word.get().factor());
    }
}
