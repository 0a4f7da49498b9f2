package io.tidu.internal.report.handbook;

import io.tidu.diagnostic.Place;
import io.tidu.internal.impact.written.Pair;
import io.tidu.internal.report.paper.Paper;
import java.util.function.Function;

/** Writes differences: a sign for what is new, gone or changed, and below it where it stands. */
final class DifferencePaper {
    private static final String NEW = "  + ";
    private static final String GONE = "  - ";
    private static final String CHANGED = "  ~ ";
    private static final String BELOW = "    ";
    private static final String SECTION = "difference.";

    private final HandbookTexts texts;
    private final Paper paper;

    DifferencePaper(HandbookTexts texts, Paper paper) {
        this.texts = texts;
        this.paper = paper;
    }

    HandbookTexts texts() {
        return texts;
    }

    /** The head of a section. */
    void section(String left, String right) {
        paper.blank();
        paper.ends(left, right);
    }

    /** A text of the differences' section of the catalogue. */
    String text(String id, Object... arguments) {
        return texts.text(SECTION + id, arguments);
    }

    /** What something is called, what it was and what it is. */
    String change(String what, String before, String after) {
        return text("changed", what, before, after);
    }

    /** A paragraph with the sign of a pair. */
    void tell(Pair<?> pair, String body) {
        paper.paragraph(pair.isChange() ? CHANGED : pair.before() == null ? NEW : GONE, body);
    }

    /** A change of something without a place of its own. */
    void changed(String what, String before, String after) {
        paper.paragraph(CHANGED, change(what, before, after));
    }

    /** A line below what was told. */
    void below(String body) {
        paper.paragraph(BELOW, body);
    }

    /** A line without a sign. */
    void plain(String body) {
        paper.paragraph("", body);
    }

    /** Where something stands on both sides, or on the one that has it. */
    <T> String place(Pair<T> pair, Function<T, Place> where) {
        T before = pair.before();
        T after = pair.after();
        return before == null || after == null
                ? line(where.apply(pair.any()))
                : text("places", line(where.apply(before)), line(where.apply(after)));
    }

    /** The line is enough to find it. */
    static String line(Place place) {
        return place.at(0).toString();
    }
}
