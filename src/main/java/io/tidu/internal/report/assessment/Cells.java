package io.tidu.internal.report.assessment;

import io.tidu.explain.Sentences;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Table;
import io.tidu.model.Unit;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Columns and cells that several tables share. */
final class Cells {
    static final Table.Cell NONE = Table.Cell.of("");

    private Cells() {}

    static Table.Column column(Messages messages, String id, Table.Kind kind, boolean wide) {
        return new Table.Column(messages.text("assess.column." + id), kind, wide);
    }

    static Table.Cell money(Sentences sentences, @Nullable BigDecimal yuan) {
        return yuan == null ? NONE : Table.Cell.of(yuan, sentences.figures().money(yuan));
    }

    static Table.Cell count(long count) {
        return Table.Cell.of(BigDecimal.valueOf(count), String.valueOf(count));
    }

    /** A clause and its policy: by number and title, or by the title alone where it has a name of letters only. */
    static Table.Cell basis(Words words, String pack, String clause) {
        String title = words.sentences().brief(words.sentences().names().packTitle(pack));
        boolean named = ToDo.clauseName(words, pack, clause).equals(clause) || clause.isEmpty();
        String told = named ? words.sentences().clause(pack, clause) : ToDo.clauseName(words, pack, clause);
        return Table.Cell.of(words.text("sheet.basis", told, title));
    }

    /** The value found: a number with its unit where it is one, else in words. */
    static Table.Cell value(Words words, Finding finding) {
        BigDecimal figure = words.sentences().figure(finding);
        String text = words.sentences().value(finding);
        if (figure == null || !(finding.actual() instanceof Observed.Amount amount)) {
            return Table.Cell.of(text);
        }
        return amount.unit() == Unit.CALENDAR_YEAR
                ? Table.Cell.of(text)
                : Table.Cell.of(figure, measure(words, amount.unit(), figure), text);
    }

    private static Table.Measure measure(Words words, Unit unit, BigDecimal figure) {
        return switch (unit) {
            case YUAN -> new Table.Measure(Table.Kind.MONEY, "");
            case RATIO -> new Table.Measure(Table.Kind.SHARE, "");
            case COUNT, NONE, CALENDAR_YEAR -> new Table.Measure(Table.Kind.NUMBER, "");
            case DAYS, MONTHS, YEARS, PERSONS, POINTS, SQUARE_METRES -> {
                String id = "explain.unit." + unit.word();
                boolean one = figure.compareTo(BigDecimal.ONE) == 0
                        && words.messages().has(id + ".one");
                yield new Table.Measure(Table.Kind.NUMBER, words.messages().text(one ? id + ".one" : id, ""));
            }
        };
    }
}
