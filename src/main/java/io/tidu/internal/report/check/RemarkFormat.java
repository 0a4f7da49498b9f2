package io.tidu.internal.report.check;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Remark;
import io.tidu.internal.document.write.Style;
import io.tidu.internal.document.write.TextWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How remarks are written. */
public enum RemarkFormat {
    /** For people. */
    TEXT("text"),
    /** One object with counts and remarks. */
    JSON("json"),
    /** SARIF 2.1.0, which code hosts show beside the lines. */
    SARIF("sarif"),
    /** Workflow commands, which GitHub shows beside the lines of a change. */
    GITHUB("github");

    private final String word;

    RemarkFormat(String word) {
        this.word = word;
    }

    /** The word on the command line. */
    public String word() {
        return word;
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(RemarkFormat::word).toList();
    }

    /**
     * The format of this word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static RemarkFormat of(String word) {
        return Arrays.stream(values())
                .filter(f -> f.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    /** Everything that goes to standard output, with a line end after each line. */
    public String write(List<Remark> remarks, RemarkSetting setting) {
        return switch (this) {
            case TEXT -> TextWriter.write(RemarkDocument.of(remarks, setting.locale()), setting.style());
            case JSON -> RemarkJson.write(remarks, setting.locale());
            case SARIF -> Sarif.write(remarks, setting);
            case GITHUB -> GitHubCommands.write(remarks, setting.locale());
        };
    }

    /** Problems as {@link #TEXT} tells them, for verbs that can't go on because of them. */
    public static String problems(Collection<Problem> problems, Locale locale, Style style) {
        return TextWriter.write(RemarkDocument.ofProblems(problems, locale), style);
    }
}
