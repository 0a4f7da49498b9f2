package io.tidu.internal.register;

import io.tidu.register.RegisterEntry;
import io.tidu.register.RegisterListener;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Stands between a run over a register and who is told of it, and does something with each entry on its way.
 *
 * @param told who is told in the end
 * @param step what is done with an entry; what it throws is thrown unchecked
 * @param <A> what the run works out for an enterprise
 * @param <B> what is told of it
 */
record Passing<A, B>(RegisterListener<B> told, Step<A, B> step) implements RegisterListener<A> {
    /** What is done with an entry. */
    interface Step<A, B> {
        RegisterEntry<B> of(RegisterEntry<A> entry) throws IOException;
    }

    @Override
    public void reading(long bytes, long all) {
        told.reading(bytes, all);
    }

    @Override
    public void expect(long records) {
        told.expect(records);
    }

    @Override
    public boolean take(RegisterEntry<A> entry) {
        try {
            return told.take(step.of(entry));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
