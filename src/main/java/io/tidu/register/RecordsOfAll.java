package io.tidu.register;

import io.tidu.input.EnterpriseRecord;
import io.tidu.input.EnterpriseSource;
import io.tidu.input.RegisterIndex;
import io.tidu.vocabulary.Vocabulary;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of several sources, one source after the other; each is opened when the one before it has ended. */
final class RecordsOfAll implements Iterator<RecordsOfAll.Numbered>, AutoCloseable {
    private final Iterator<SourceBytes> sources;
    private final Vocabulary vocabulary;
    private final RegisterIndex index;
    private @Nullable SourceBytes bytes;
    private @Nullable EnterpriseSource open;
    private long number;

    /**
     * A record.
     *
     * @param number counted from 1 over all sources
     * @param record the record, judged
     * @param raw as it was written
     */
    record Numbered(long number, EnterpriseRecord record, RawRecord raw) {}

    RecordsOfAll(List<SourceBytes> sources, Vocabulary vocabulary, RegisterIndex index) {
        this.sources = sources.iterator();
        this.vocabulary = vocabulary;
        this.index = index;
    }

    @Override
    public boolean hasNext() {
        while (open == null || !open.hasNext()) {
            close();
            if (!sources.hasNext()) {
                return false;
            }
            bytes = sources.next();
            open = bytes.open(vocabulary, index, read -> {});
        }
        return true;
    }

    @Override
    public Numbered next() {
        if (!hasNext() || open == null || bytes == null) {
            throw new NoSuchElementException();
        }
        EnterpriseRecord record = open.next();
        return new Numbered(++number, record, new RawRecord(bytes, open.written()));
    }

    @Override
    public void close() {
        if (open != null) {
            EnterpriseSource ended = open;
            open = null;
            ended.close();
        }
    }
}
