package io.tidu.cli;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.write.TextWriter;
import io.tidu.internal.register.Batch;
import io.tidu.internal.report.assessment.Detail;
import io.tidu.internal.report.batch.BatchCsv;
import io.tidu.internal.report.batch.BatchDocument;
import io.tidu.internal.report.batch.BatchJson;
import io.tidu.internal.report.batch.BatchLines;
import io.tidu.internal.report.batch.BatchPage;
import io.tidu.internal.report.batch.BatchSheets;
import io.tidu.internal.report.batch.BatchWords;
import io.tidu.model.Names;
import io.tidu.model.ledger.LedgerHead;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch in one of the formats.
 *
 * @param format the format
 * @param detail how much is told to people, or null
 * @param to the terminal, whose output may be a file
 * @param stream the file for what is not text
 * @param names what everything is called on the batch's date
 * @param guidance of how many enterprises guidance is told; null if none was asked for
 */
record BatchOutput(
        String format,
        @Nullable Detail detail,
        Terminal to,
        OutputStream stream,
        Names names,
        @Nullable BatchGuidance guidance) {
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
            switch (format) {
                case TEXT -> text(batch, words, head);
                case CSV -> {
                    to.out().print(AssessmentOutput.BYTE_ORDER_MARK);
                    BatchCsv.write(batch, words, lists(), to.out());
                }
                case OutputOptions.XLSX -> BatchSheets.write(batch, words, head, detail == Detail.BRIEF, stream);
                case HTML ->
                    BatchPage.write(
                            batch,
                            words,
                            head,
                            guidance == null ? new TreeMap<>() : guidance.of(batch, BatchPage.MOST),
                            to.out());
                default ->
                    BatchJson.write(
                            batch,
                            words,
                            head,
                            guidance == null ? null : guidance.of(batch, Integer.MAX_VALUE),
                            to.out());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private BatchCsv.Lists lists() {
        return detail == Detail.BRIEF
                ? BatchCsv.Lists.NOTICES
                : detail == Detail.ALL ? BatchCsv.Lists.ALL : BatchCsv.Lists.WORK;
    }

    /** The writer lets nothing through that nobody sees. */
    private void text(Batch batch, BatchWords words, @Nullable LedgerHead head) {
        TextWriter writer = new TextWriter(to.style());
        BatchDocument document = new BatchDocument(batch, words);
        List<Block> blocks = detail == Detail.BRIEF ? document.brief(head) : document.normal(head);
        blocks.forEach(b -> print(writer, b));
        if (detail == Detail.ALL) {
            BatchLines.forEach(batch, words, b -> print(writer, b));
        }
    }

    private void print(TextWriter writer, Block block) {
        to.out().bytes(writer.add(block).take().getBytes(StandardCharsets.UTF_8));
    }
}
