package io.tidu.internal.report.impact;

import io.tidu.internal.document.write.CsvCells;
import io.tidu.internal.impact.EnterpriseChange;
import io.tidu.model.Names;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What changed rules change, as CSV: {@link ImpactRows} of which no cell can be taken for a formula. Immutable; safe to
 * share between threads if its names are.
 */
public final class ImpactCsv {
    private final ImpactRows rows;

    private ImpactCsv(ImpactRows rows) {
        this.rows = rows;
    }

    /** Chinese for a Chinese locale, English for any other. */
    public static ImpactCsv in(Locale locale, Names before, Names after) {
        return new ImpactCsv(ImpactRows.in(locale, before, after));
    }

    /** The column names, ended by {@code \n}. */
    public static String header() {
        return CsvCells.row(ImpactRows.columns());
    }

    /** The rows of an enterprise, each ended by {@code \n}; none if nothing changes for it. */
    public String rows(EnterpriseChange change) {
        return rows.rows(change).stream().map(CsvCells::row).collect(Collectors.joining());
    }
}
