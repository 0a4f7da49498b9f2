package io.tidu.cli;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.budget.Terms;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.load.budget.BudgetReader;
import io.tidu.internal.load.budget.SharingNames;
import io.tidu.internal.policy.practice.Budget;
import io.tidu.internal.policy.practice.Sharing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The pot of a batch, as {@code --budget} gives it.
 *
 * @param budget the budget
 * @param text as it was given: the amount, or what stands in the file
 * @param way who comes first, by the budget or the packs
 */
record BatchBudget(Budget budget, String text, Sharing.Way way) {
    private static final String OPTION = "--budget";

    /**
     * Reads it.
     *
     * @return null if none is given
     * @throws UsageException if it can't be used; what is wrong with it has been told
     */
    static @Nullable BatchBudget of(@Nullable String given, Engine engine, LocalDate on, Terminal terminal) {
        if (given == null) {
            return null;
        }
        Problems problems = new Problems();
        boolean isAmount = BudgetReader.isAmount(given);
        Path file = isAmount ? null : Path.of(given);
        if (file != null && !Files.isReadable(file)) {
            throw new UsageException("cli.batch.no-budget", given);
        }
        Budget budget = file == null
                ? BudgetReader.amount(given, Place.of(OPTION), problems)
                : BudgetReader.read(file, given.replace('\\', '/'), SharingNames.of(engine.policies(), on), problems);
        Terms terms =
                budget == null ? null : Terms.of(budget, sharing(engine, on), new TreeSet<>(), on.getYear(), problems);
        terminal.tell(problems.list());
        if (budget == null || terms == null) {
            throw new UsageException("cli.batch.budget-unusable", given);
        }
        return new BatchBudget(budget, file == null ? given : text(file), terms.way());
    }

    private static SortedMap<String, Sharing> sharing(Engine engine, LocalDate on) {
        SortedMap<String, Sharing> packs = new TreeMap<>();
        engine.policies()
                .inForce(on)
                .forEach(p ->
                        packs.put(p.manifest().id(), p.manifest().practice().sharing()));
        return packs;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UsageException("cli.batch.no-budget", file.toString());
        }
    }

    /** The year that is paid. */
    int year(LocalDate on) {
        Integer year = budget.year();
        return year == null ? on.getYear() : year;
    }

    /** The target whose score ranks; null if none does. */
    @Nullable
    String score() {
        return way.rule() == Sharing.Rule.SCORE ? way.names().get(0) : null;
    }

    /** The fact with the day that ranks; null if none does. */
    @Nullable
    String day() {
        return way.rule() == Sharing.Rule.FIRST_COME ? way.names().get(0) : null;
    }
}
