package io.tidu.internal.report.impact;

import io.tidu.internal.explain.ShownDecimals;
import io.tidu.internal.handbook.DifferenceWords;
import io.tidu.internal.handbook.ToldDifference;
import io.tidu.internal.impact.Impact;
import io.tidu.internal.impact.RulesComparison;
import io.tidu.internal.impact.TouchTotal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was changed, as rows of a table: one for each cell, sentence or text that changed, with how many enterprises and
 * how much money the change touches; empty where a change decides nothing, such as a text. Column names are the same in
 * every language, words are of the chosen one. Immutable.
 */
public final class ImpactChangeRows {
    private static final List<String> COLUMNS = List.of(
            "change",
            "title",
            "pack",
            "versions",
            "about",
            "clause",
            "place",
            "what",
            "before",
            "after",
            "enterprises",
            "open",
            "difference");

    private final List<ToldDifference.Group> groups;
    private final RulesComparison comparison;

    /** With words in Chinese for a Chinese locale, in English for any other. */
    public ImpactChangeRows(Locale locale, RulesComparison comparison) {
        this.comparison = comparison;
        this.groups = DifferenceWords.of(
                locale, comparison.before().policies(), comparison.after().policies(), comparison.written());
    }

    /** The column names. */
    public static List<String> columns() {
        return COLUMNS;
    }

    /** The rows, each with a cell for every column. */
    public List<List<String>> rows(Impact impact) {
        List<List<String>> rows = new ArrayList<>();
        for (ToldDifference.Group group : groups) {
            for (ToldDifference told : group.told()) {
                List<ToldDifference.Part> parts =
                        told.parts().isEmpty() ? List.of(new ToldDifference.Part("", "", "")) : told.parts();
                // What it touches is told once, so that a sum of the column counts it once.
                boolean first = true;
                for (ToldDifference.Part part : parts) {
                    rows.add(row(group, told, part, first, impact));
                    first = false;
                }
            }
        }
        return rows;
    }

    private List<String> row(
            ToldDifference.Group group, ToldDifference told, ToldDifference.Part part, boolean first, Impact impact) {
        int trace = comparison.trace(told.of());
        List<String> cells = new ArrayList<>(List.of(
                trace < 0 ? "" : String.valueOf(trace),
                group.title(),
                group.pack(),
                group.versions(),
                told.about(),
                told.clause(),
                told.place(),
                part.what(),
                part.before(),
                part.after()));
        if (trace < 0 || !first) {
            cells.addAll(List.of("", "", ""));
        } else {
            TouchTotal touch = impact.touch(trace);
            cells.addAll(List.of(
                    String.valueOf(touch.enterprises()),
                    String.valueOf(touch.open()),
                    ShownDecimals.plain(touch.difference())));
        }
        return cells;
    }
}
