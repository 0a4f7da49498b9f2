package io.tidu.internal.check;

import io.tidu.diagnostic.Problem;

/**
 * Something a check found. Immutable and safe to share between threads.
 *
 * @param problem what and where; its id is the check's
 * @param sample a case in the form of a pack's {@code cases} that shows it, ready to paste and seen by an engine; empty
 *     if there is none
 */
public record Remark(Problem problem, String sample) {
    /** Without a case. */
    public static Remark of(Problem problem) {
        return new Remark(problem, "");
    }
}
