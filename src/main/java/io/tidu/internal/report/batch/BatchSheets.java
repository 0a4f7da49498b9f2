package io.tidu.internal.report.batch;

import io.tidu.internal.document.Table;
import io.tidu.internal.document.write.XlsxWriter;
import io.tidu.internal.register.Batch;
import io.tidu.model.Status;
import io.tidu.model.ledger.LedgerHead;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A batch as a spreadsheet: a sheet for each list. Rows go to the disk while they are worked out; what does not fit a
 * sheet goes on in a second one.
 */
public final class BatchSheets {
    /** Of the name of a sheet; what comes behind it has room, too. */
    private static final int MOST_NAME = 24;

    private final Batch batch;
    private final BatchWords words;
    private final Set<String> names = new HashSet<>();

    private BatchSheets(Batch batch, BatchWords words) {
        this.batch = batch;
        this.words = words;
    }

    /**
     * Writes a batch.
     *
     * @param head the end of the ledger it was written into; null if it was written into none
     * @param brief whether only the overview and the notices are written
     */
    public static void write(
            Batch batch, BatchWords words, @Nullable LedgerHead head, boolean brief, OutputStream out) {
        BatchSheets sheets = new BatchSheets(batch, words);
        try (XlsxWriter book = new XlsxWriter(
                words.locale(), words.text("title", batch.totals().on().toString()), sheets.warnings(head))) {
            sheets.write(book, head, brief);
            book.writeTo(out);
        }
    }

    /** On each sheet and each printed page: whether it may be paid, and where the ledger ends that proves it. */
    private List<String> warnings(@Nullable LedgerHead head) {
        List<String> warnings = new ArrayList<>();
        if (batch.totals().items().stream().anyMatch(i -> i.status().equals(Status.SAMPLE.word()))) {
            warnings.add(words.text("sample-note"));
        }
        // Last, since the head of a printed page has not room for everything.
        warnings.add(new BatchSentences(batch.totals(), words).ledger(head));
        return warnings;
    }

    private void write(XlsxWriter book, @Nullable LedgerHead head, boolean brief) {
        BatchOverview overview = new BatchOverview(batch.totals(), words);
        whole(book, overview.overview(head));
        if (!brief) {
            whole(book, new BatchItems(batch.totals(), words).table());
        }
        for (BatchList list : BatchList.of(batch, words)) {
            if (!brief || list.use() == BatchList.Use.NOTICE) {
                list(book, list);
            }
        }
        if (!brief) {
            whole(book, overview.obstacles());
            whole(book, overview.quality());
        }
    }

    private void whole(XlsxWriter book, Table table) {
        XlsxWriter.Rows rows = book.sheet(new Table(unused(table.name()), table.columns(), List.of(), List.of()));
        table.rows().forEach(rows::row);
    }

    private void list(XlsxWriter book, BatchList list) {
        XlsxWriter.Rows rows = book.sheet(BatchList.head(unused(list.name()), list.columns(), words));
        BatchList.Sums sums = list.new Sums();
        list.forEach(row -> {
            sums.add(row);
            rows.row(BatchList.cells(list.columns(), row));
        });
        List<Table.Cell> last = sums.row(words);
        if (!last.isEmpty()) {
            rows.totals(last);
        }
    }

    /** A stage may be called like another list, and two sheets may not. */
    private String unused(String name) {
        String shortened = name.length() > MOST_NAME ? name.substring(0, MOST_NAME) : name;
        String unused = shortened;
        for (int i = 2; !names.add(unused.toLowerCase(Locale.ROOT)); i++) {
            unused = shortened + " (" + i + ")";
        }
        return unused;
    }
}
