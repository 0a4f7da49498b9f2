package io.tidu.internal.report.check;

import io.tidu.diagnostic.Severity;

/** The words for severities in formats that programs read. */
final class Levels {
    private Levels() {}

    static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** As GitHub's workflow commands say it. */
    static String command(Severity severity) {
        return severity == Severity.INFO ? "notice" : word(severity);
    }
}
