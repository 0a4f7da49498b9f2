package io.tidu.internal.register;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.load.budget.BudgetReader;
import io.tidu.internal.load.budget.SharingNames;
import io.tidu.internal.policy.practice.Budget;
import io.tidu.internal.policy.practice.Sharing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pot of a batch.
 *
 * @param budget the budget
 * @param text as it was given: the amount, or what stands in the file
 * @param ranking by what it ranks enterprises
 */
public record Pot(Budget budget, String text, Ranking ranking) {
    /** What is meant as an amount, if not one that can be: no file is called so. */
    private static final Pattern FIGURE = Pattern.compile("[-−+¥￥]?[0-9０-９.][^A-Za-z/\\\\]*");

    /**
     * Reads a pot.
     *
     * @param given an amount such as {@code 89300000} or {@code 8930万元}, or the path of a YAML file
     * @param option how problems name where an amount was given
     * @param isKept whether what is paid goes into a ledger
     * @param problems where problems go; {@code budget.neither} if it is neither, {@code budget.money} and its like if
     *     it is no amount that can be, and {@code budget.other-year} where its year is not that of the date
     * @return null with at least one error added
     */
    public static @Nullable Pot of(
            String given, String option, Engine engine, LocalDate on, boolean isKept, Problems problems) {
        if (BudgetReader.isAmount(given)) {
            return of(BudgetReader.amount(given, Place.of(option), problems), given, engine, on);
        }
        Path file = file(given);
        if (file == null) {
            if (FIGURE.matcher(given).matches()) {
                BudgetReader.amount(given, Place.of(option), problems);
            } else {
                problems.add(Problem.error("budget.neither", Place.of(option), given));
            }
            return null;
        }
        Budget budget = BudgetReader.read(
                file,
                given.replace('\\', '/'),
                SharingNames.of(engine.policies(), on),
                new BudgetReader.Expected(on.getYear(), isKept),
                problems);
        try {
            return budget == null ? null : of(budget, Files.readString(file), engine, on);
        } catch (IOException gone) {
            problems.add(Problem.error("budget.neither", Place.of(option), given));
            return null;
        }
    }

    /** The file of that name; null if there is none. */
    private static @Nullable Path file(String given) {
        try {
            Path file = Path.of(given);
            return given.isBlank() || !Files.isReadable(file) || Files.isDirectory(file) ? null : file;
        } catch (InvalidPathException none) {
            return null;
        }
    }

    private static @Nullable Pot of(@Nullable Budget budget, String text, Engine engine, LocalDate on) {
        if (budget == null) {
            return null;
        }
        SortedMap<String, Sharing.Way> ways = new TreeMap<>();
        sharing(engine, on).forEach((pack, sharing) -> {
            Sharing.Way way = sharing.way();
            if (way != null) {
                ways.put(pack, way);
            }
        });
        return new Pot(budget, text, new Ranking(budget.sharing().way(), ways));
    }

    /** How the packs in force on a date share, by their ids. */
    static SortedMap<String, Sharing> sharing(Engine engine, LocalDate on) {
        SortedMap<String, Sharing> packs = new TreeMap<>();
        engine.policies()
                .inForce(on)
                .forEach(p ->
                        packs.put(p.manifest().id(), p.manifest().practice().sharing()));
        return packs;
    }

    /** The year that is paid. */
    public int year(LocalDate on) {
        Integer year = budget.year();
        return year == null ? on.getYear() : year;
    }
}
