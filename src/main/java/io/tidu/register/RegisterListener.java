package io.tidu.register;

/**
 * Is told what comes of a register, on the thread that runs it, in the order of the input. What it throws ends the run.
 *
 * @param <R> what is worked out for an enterprise
 */
@FunctionalInterface
public interface RegisterListener<R> {

    /**
     * While the sources are looked through for the first time: so many bytes of all are read.
     *
     * @param all 0 if that can't be told
     */
    default void reading(long bytes, long all) {}

    /** Before the first entry: so many records there are. */
    default void expect(long records) {}

    /**
     * Takes what came of one record.
     *
     * @return whether to go on
     */
    boolean take(RegisterEntry<R> entry);
}
