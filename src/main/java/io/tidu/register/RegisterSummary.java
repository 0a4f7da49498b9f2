package io.tidu.register;

/**
 * What came of a register.
 *
 * @param records records that were gone through
 * @param enterprises those of which something was worked out, in this run or, before the record it started at, in the
 *     run it goes on from
 * @param rejected records that can't be used, those that contradict each other, and those of which nothing could be
 *     worked out
 * @param repeated records that say the same as one before them, which counts for both
 * @param brokeOff whether a source could not be read to its end
 * @param whole whether all records were gone through; if not, the listener did not want to go on
 */
public record RegisterSummary(
        long records, long enterprises, long rejected, long repeated, boolean brokeOff, boolean whole) {}
