package io.tidu.internal.report.batch;

import io.tidu.internal.document.Table;
import io.tidu.internal.document.write.CsvWriter;
import io.tidu.internal.register.Batch;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/**
 * The lists of a batch as one table, with the name of the list in front, as people open it in a spreadsheet program.
 */
public final class BatchCsv {
    private BatchCsv() {}

    /** Which lists are written. */
    public enum Lists {
        /** Those that are published. */
        NOTICES,
        /** Those that people work with: each enterprise once by its stage, each award once. */
        WORK,
        /** All, so that some say again what others say. */
        ALL
    }

    /** Writes the lists, row by row. */
    public static void write(Batch batch, BatchWords words, Lists asked, PrintWriter out) {
        List<BatchList> lists = BatchList.of(batch, words).stream()
                .filter(l -> isAsked(l.use(), asked))
                .toList();
        Collection<BatchColumn> columns = EnumSet.of(BatchColumn.LIST);
        lists.forEach(l -> columns.addAll(l.columns()));
        Table head = BatchList.head("", columns, words);
        CsvWriter writer = new CsvWriter(words.locale());
        out.print(writer.headings(head));
        for (BatchList list : lists) {
            list.forEach(row -> {
                row.keySet()
                        .removeIf(c -> c != BatchColumn.LIST && !list.columns().contains(c));
                out.print(writer.rows(head, List.of(BatchList.cells(columns, row))));
            });
        }
    }

    private static boolean isAsked(BatchList.Use use, Lists asked) {
        return switch (asked) {
            case NOTICES -> use == BatchList.Use.NOTICE;
            case WORK -> use == BatchList.Use.WORK;
            case ALL -> true;
        };
    }
}
