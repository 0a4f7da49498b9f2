package io.tidu.internal.load.budget;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.policy.practice.Budget;
import io.tidu.internal.policy.practice.Sharing;
import io.tidu.internal.source.tree.LocatedYaml;
import io.tidu.internal.source.tree.SourceNode;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a year's budget: a YAML file, or an amount alone. */
public final class BudgetReader {
    private static final String YEAR = "year";
    private static final String POT = "pot";
    private static final String COMMITTED = "committed";

    private BudgetReader() {}

    /**
     * The year that a budget should be of.
     *
     * @param year that of the evaluation date
     * @param isMust whether a budget of another one can't be used, since what is paid of it goes into a ledger, where
     *     it stands for good; else that is warned of
     */
    public record Expected(int year, boolean isMust) {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @param shownName how problems name it
     * @param names what it can speak of
     * @param expected the year it should be of
     * @param problems where problems go
     * @return the budget, or null with at least one error added; warnings alone do not prevent it
     */
    public static @Nullable Budget read(
            Path file, String shownName, SharingNames names, Expected expected, Problems problems) {
        Problems own = new Problems();
        Budget budget = Nearest.bounded(
                        () -> Optional.ofNullable(read(LocatedYaml.read(file, shownName, own), names, expected, own)))
                .orElse(null);
        problems.addAll(own.list());
        return own.hasErrors() ? null : budget;
    }

    private static @Nullable Budget read(
            @Nullable SourceNode root, SharingNames names, Expected expected, Problems problems) {
        if (root == null) {
            return null;
        }
        BudgetFigures figures = new BudgetFigures(problems);
        Sharing sharing = SharingReader.read(root, null, problems, YEAR, POT, COMMITTED);
        SourceNode yearNode = root.get(YEAR);
        Integer year = figures.year(yearNode);
        if (yearNode != null && year != null && year != expected.year()) {
            Problem other =
                    yearNode.problem("budget.other-year", String.valueOf(year), String.valueOf(expected.year()));
            problems.add(expected.isMust() ? other : other.asWarning());
        }
        Long pot = figures.money(root.need(POT, problems));
        SourceNode spent = root.get(COMMITTED);
        long committed = Objects.requireNonNullElse(figures.money(spent), 0L);
        if (pot == null) {
            return null;
        }
        if (spent != null && committed > pot) {
            problems.add(spent.problem("budget.committed", spent.describe()).asWarning());
        }
        names.check(sharing, problems);
        return new Budget(year, pot, committed, sharing);
    }

    /**
     * A pot of so much with nothing committed, shared as packs say.
     *
     * @param written yuan, or a number with a unit of money: {@code 89300000}, {@code 8930万元}
     * @param place where it is written, such as the option
     * @return the budget, or null with an error added
     */
    public static @Nullable Budget amount(String written, Place place, Problems problems) {
        SourceNode node = SourceNode.scalar(SourceNode.Kind.PLAIN, written, place, null);
        Long pot = new BudgetFigures(problems).money(node);
        return pot == null ? null : new Budget(null, pot, 0, Sharing.NONE);
    }

    /** Whether a text is an amount of money, so that it can't be meant as the name of a file. */
    public static boolean isAmount(String written) {
        return amount(written, Place.of(""), new Problems()) != null;
    }
}
