package io.tidu.internal.report.batch;

import io.tidu.explain.Sentences;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Chart;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.internal.register.Batch;
import io.tidu.internal.report.paper.LargeSums;
import io.tidu.model.Unit;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * What the parts of a batch's page speak with.
 *
 * @param words of all reports of a batch
 * @param totals what is told of all enterprises together
 * @param sums sums over these
 */
record PageWords(BatchWords words, Batch.Totals totals, BatchSums sums) {
    PageWords(BatchWords words, Batch.Totals totals) {
        this(words, totals, BatchSums.of(totals));
    }

    Locale locale() {
        return words.locale();
    }

    /** A text of the page. */
    String text(String id, Object... arguments) {
        return words.text("page." + id, arguments);
    }

    /** The head of a chapter. */
    Block heading(String id) {
        return new Block.Heading(2, Text.of(text("heading." + id)), Text.NONE, id);
    }

    /** A paragraph of what is there for those who look for it. */
    Block quiet(String id, Object... arguments) {
        return new Block.Paragraph(Text.of(text(id, arguments)), Block.Tone.QUIET);
    }

    /** A number of things. */
    String count(long count) {
        return words.sentences().figures().of(BigDecimal.valueOf(count), Unit.COUNT);
    }

    /** A share in per cent. */
    String percent(BigDecimal share) {
        return words.sentences().figures().of(share, Unit.RATIO);
    }

    /**
     * An amount as a head of an office says it in a sentence: rounded to a hundredth of its unit, and said to be so
     * where that is a yuan or more.
     */
    String about(long fen) {
        return largeSums().about(BatchWords.yuan(fen));
    }

    /** The same in a picture or a table, of which the page says that they are rounded. */
    String rounded(long fen) {
        return words.sentences().figures().money(largeSums().rounded(BatchWords.yuan(fen)));
    }

    private LargeSums largeSums() {
        return new LargeSums(words.sentences().figures(), words.messages());
    }

    /** A figure of a chart. */
    Chart.Figure figure(long fen) {
        return new Chart.Figure(BatchWords.yuan(fen), rounded(fen));
    }

    /** A figure of a chart: so many enterprises. */
    Chart.Figure enterprises(long count) {
        return new Chart.Figure(BigDecimal.valueOf(count), text("count", count(count)));
    }

    /** A clause and its policy, of whose name what follows a colon is left out: it would stand in each row. */
    String clause(String pack, String clause) {
        Sentences sentences = words.sentences();
        String policy = sentences.brief(sentences.names().packTitle(pack)).split("：|: ", 2)[0];
        return words.text("clause", sentences.clause(pack, clause), policy);
    }

    /** A cell with an amount to the fen. */
    Table.Cell money(long fen) {
        return Table.Cell.of(BatchWords.yuan(fen), fen == 0 ? "0" : words.money(fen));
    }

    /** A cell with an amount that is rounded, as the page says of all its sums. */
    Table.Cell sum(long fen) {
        return Table.Cell.of(BatchWords.yuan(fen), fen == 0 ? "0" : rounded(fen));
    }

    /** A cell with a number of things. */
    Table.Cell number(long count) {
        return Table.Cell.of(BigDecimal.valueOf(count), count(count));
    }

    /** A column whose heading is a text of the page. */
    Table.Column column(String id, Table.Kind kind, boolean wide) {
        return new Table.Column(text("column." + id), kind, wide);
    }

    /** A column of words. */
    Table.Column column(String id) {
        return column(id, Table.Kind.TEXT, false);
    }

    /** A column of sentences. */
    Table.Column wide(String id) {
        return column(id, Table.Kind.TEXT, true);
    }

    /** A column of numbers of things. */
    Table.Column numbers(String id) {
        return column(id, Table.Kind.NUMBER, false);
    }

    /** A column of yuan. */
    Table.Column amounts(String id) {
        return column(id, Table.Kind.MONEY, false);
    }
}
