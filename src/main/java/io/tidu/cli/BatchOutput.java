package io.tidu.cli;

import io.tidu.internal.register.Batch;
import io.tidu.internal.report.batch.BatchJson;
import io.tidu.internal.report.batch.BatchWords;
import io.tidu.model.Names;
import io.tidu.model.ledger.LedgerHead;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch in one of the formats.
 *
 * @param format the format
 * @param detail how much is told to people, or null
 * @param to the terminal, whose output may be a file
 * @param stream the file for what is not text
 * @param names what everything is called on the batch's date
 */
record BatchOutput(String format, @Nullable String detail, Terminal to, OutputStream stream, Names names) {
    /** To read in a terminal. */
    static final String TEXT = "text";
    /** For programs. */
    static final String JSON = "json";
    /** The lists as one table. */
    static final String CSV = "csv";
    /** A page that stands for itself. */
    static final String HTML = "html";
    /** All formats. */
    static final List<String> FORMATS = List.of(TEXT, JSON, CSV, OutputOptions.XLSX, HTML);

    /** Writes all of it. */
    void write(Batch batch, @Nullable LedgerHead head) {
        BatchWords words = BatchWords.in(to.locale(), names);
        try {
            BatchJson.write(batch, words, head, to.out());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
