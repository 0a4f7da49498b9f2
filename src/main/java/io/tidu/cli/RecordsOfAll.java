package io.tidu.cli;

import io.tidu.input.EnterpriseRecord;
import io.tidu.input.EnterpriseSource;
import io.tidu.input.RegisterIndex;
import io.tidu.vocabulary.Vocabulary;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of several inputs, one input after the other; each is opened when the one before it has ended. */
final class RecordsOfAll implements Iterator<EnterpriseRecord>, AutoCloseable {
    private final Iterator<InputBytes> inputs;
    private final Vocabulary vocabulary;
    private final RegisterIndex index;
    private @Nullable EnterpriseSource open;

    RecordsOfAll(List<InputBytes> inputs, Vocabulary vocabulary, RegisterIndex index) {
        this.inputs = inputs.iterator();
        this.vocabulary = vocabulary;
        this.index = index;
    }

    @Override
    public boolean hasNext() {
        while (open == null || !open.hasNext()) {
            close();
            if (!inputs.hasNext()) {
                return false;
            }
            open = inputs.next().open(vocabulary, index, read -> {});
        }
        return true;
    }

    @Override
    public EnterpriseRecord next() {
        if (!hasNext() || open == null) {
            throw new NoSuchElementException();
        }
        return open.next();
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
