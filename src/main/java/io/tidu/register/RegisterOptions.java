package io.tidu.register;

/**
 * How a register is gone through.
 *
 * @param threads how many threads work, at least 1
 * @param from the number of the first record that is worked on, counted from 1 over all sources. Those before are read
 *     and judged as ever, so that what is given twice is known; their results are there already, of a run that was
 *     interrupted.
 */
public record RegisterOptions(int threads, long from) {
    /** All processors, from the first record. */
    public static final RegisterOptions DEFAULT =
            new RegisterOptions(Runtime.getRuntime().availableProcessors(), 1);

    /** Checks the bounds. */
    public RegisterOptions {
        if (threads < 1 || from < 1) {
            throw new IllegalArgumentException("threads " + threads + ", from " + from);
        }
    }

    /** The same with so many threads. */
    public RegisterOptions withThreads(int number) {
        return new RegisterOptions(number, from);
    }

    /** The same from this record on. */
    public RegisterOptions startingAt(long record) {
        return new RegisterOptions(threads, record);
    }
}
