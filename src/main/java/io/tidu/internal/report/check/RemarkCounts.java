package io.tidu.internal.report.check;

import io.tidu.diagnostic.Severity;
import io.tidu.internal.check.Remark;
import java.util.List;

/**
 * How many of each severity there are.
 *
 * @param errors mistakes: nothing is decided, or something is decided wrongly
 * @param warnings worth a look
 * @param notes good to know
 */
public record RemarkCounts(long errors, long warnings, long notes) {
    /** Counts. */
    public static RemarkCounts of(List<Remark> remarks) {
        return new RemarkCounts(
                count(remarks, Severity.ERROR), count(remarks, Severity.WARNING), count(remarks, Severity.INFO));
    }

    private static long count(List<Remark> remarks, Severity severity) {
        return remarks.stream().filter(r -> r.problem().severity() == severity).count();
    }

    /** Whether nothing has to be done: no mistake and no warning. */
    public boolean isFine() {
        return errors == 0 && warnings == 0;
    }
}
