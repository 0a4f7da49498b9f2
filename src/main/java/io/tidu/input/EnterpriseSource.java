package io.tidu.input;

import io.tidu.diagnostic.Place;
import io.tidu.internal.input.RecordConversion;
import io.tidu.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The enterprises of a file or of standard input, one record after the other, in the order written. JSON Lines, CSV and
 * spreadsheets are read as they come, whatever their length. Not thread-safe.
 *
 * <p>A record that can't be used is an {@link EnterpriseRecord.Rejected} among the others. A file that can't be read
 * any further ends with one. An enterprise that was given before is {@link EnterpriseRecord.Repeated} if the record
 * says the same and rejected if it does not; that its first record is rejected too takes an index that has seen all of
 * the input before ({@link RegisterIndex}).
 */
public final class EnterpriseSource implements Iterator<EnterpriseRecord>, AutoCloseable {
    private final String shownName;
    private final InputStream in;
    private final RecordReader records;
    private final RegisterIndex index;
    private @Nullable EnterpriseRecord ahead;
    private Written written = new Written.Whole();
    private boolean ended;
    private boolean broken;

    private EnterpriseSource(String shownName, InputStream in, RecordReader records, RegisterIndex index) {
        this.shownName = shownName;
        this.in = in;
        this.records = records;
        this.index = index;
    }

    /**
     * Opens a stream; nothing is read before the first record is asked for, except to guess the format.
     *
     * @param shownName how problems name it: the file as the user wrote it, or {@code -} for standard input
     * @param in the stream, which {@link #close} closes
     * @param format its format
     * @param vocabulary the facts that there are
     */
    public static EnterpriseSource open(String shownName, InputStream in, Format format, Vocabulary vocabulary) {
        return open(shownName, in, format, vocabulary, new RegisterIndex());
    }

    /**
     * Opens a stream as above.
     *
     * @param index what is known of other inputs, and of this one if it was looked through before
     */
    public static EnterpriseSource open(
            String shownName, InputStream in, Format format, Vocabulary vocabulary, RegisterIndex index) {
        Records records = new Records(new RecordConversion(vocabulary));
        RecordReader reader = switch (format) {
            case JSON -> new JsonRecords(shownName, in, records);
            case JSON_LINES -> new JsonLineRecords(shownName, in, records);
            case CSV -> new TableRecords(shownName, new CsvRows(shownName, in), vocabulary, records);
            case XLSX -> new TableRecords(shownName, new SheetRows(shownName, in), vocabulary, records);
            case GUESSED -> new GuessedRecords(shownName, in, vocabulary, records);
        };
        return new EnterpriseSource(shownName, in, reader, index);
    }

    @Override
    public boolean hasNext() {
        if (ahead == null && !ended) {
            ahead = read();
            ended |= ahead == null;
        }
        return ahead != null;
    }

    @Override
    public EnterpriseRecord next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        EnterpriseRecord record = ahead;
        written = broken ? new Written.Whole() : records.written();
        ahead = null;
        return index.judge(record);
    }

    /** Where the record stands that {@link #next} gave last. */
    public Written written() {
        return written;
    }

    /**
     * Reads all that is left and only adds it to the index, for whoever then opens the input again.
     *
     * @return how many records there were
     */
    public long lookThrough() {
        long records = 0;
        while (hasNext() && ahead != null) {
            index.add(ahead);
            ahead = null;
            records++;
        }
        return records;
    }

    /**
     * Closes the stream.
     *
     * @throws UncheckedIOException if that fails
     */
    @Override
    public void close() {
        try (in) {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable EnterpriseRecord read() {
        if (ended) {
            return null;
        }
        try {
            return records.next();
        } catch (IOException e) {
            // A stream that breaks off is not one that ends: whoever counts records must see it.
            ended = true;
            broken = true;
            return Records.rejected(Place.of(shownName), "file.unreadable");
        }
    }
}
