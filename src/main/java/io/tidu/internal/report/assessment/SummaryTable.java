package io.tidu.internal.report.assessment;

import io.tidu.explain.Sentences;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.model.Label;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import io.tidu.model.assessment.StageOutcome;
import io.tidu.model.assessment.TargetOutcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An enterprise in one row: how far, how much, what is in the way, and who decides. */
final class SummaryTable {
    private static final int MAY = 4;
    private static final int OPEN = 5;
    private static final int AT_MOST = 6;
    private static final int COLUMNS = 11;
    private static final Pattern REMARK = Pattern.compile("(?<=.)\\s*[（(][^（(）)]*[)）]$");

    private final Words words;
    private final Map<String, Label> issuers;

    SummaryTable(Words words, Map<String, Label> issuers) {
        this.words = words;
        this.issuers = issuers;
    }

    static Table head(Messages messages) {
        return new Table(
                messages.text("assess.sheet.summary"),
                List.of(
                        Cells.column(messages, "enterprise", Table.Kind.TEXT, false),
                        Cells.column(messages, "code", Table.Kind.CODE, false),
                        Cells.column(messages, "registered", Table.Kind.TEXT, false),
                        Cells.column(messages, "by-facts", Table.Kind.TEXT, false),
                        Cells.column(messages, "may", Table.Kind.MONEY, false),
                        Cells.column(messages, "open-count", Table.Kind.NUMBER, false),
                        Cells.column(messages, "at-most", Table.Kind.MONEY, false),
                        Cells.column(messages, "ceiling", Table.Kind.MONEY, false),
                        Cells.column(messages, "gap", Table.Kind.TEXT, true),
                        Cells.column(messages, "who", Table.Kind.TEXT, false),
                        Cells.column(messages, "remark", Table.Kind.TEXT, false)),
                List.of(),
                List.of());
    }

    List<Table.Cell> row() {
        Assessment assessment = words.assessment();
        StageOutcome stage = assessment.stage();
        Funding funding = assessment.funding();
        TargetOutcome next = words.outcome(stage.next());
        BigDecimal most = new MoneyWords(words).openAtMost();
        return List.of(
                Table.Cell.of(words.enterprise()),
                Table.Cell.of(Text.of(assessment.enterprise(), Text.Style.CODE)),
                Table.Cell.of(words.name(stage.current())),
                Table.Cell.of(words.name(stage.eligible())),
                Cells.money(words.sentences(), funding.total()),
                Cells.count(funding.open().size()),
                funding.open().isEmpty()
                        ? Cells.NONE
                        : most == null ? Table.Cell.of(words.text("not-known")) : Cells.money(words.sentences(), most),
                ceiling(funding),
                next == null ? Cells.NONE : Table.Cell.of(Words.sign(next.verdict()), Text.of(Reason.of(words, next))),
                Table.Cell.of(words.sentences().list(who())),
                isSample(funding) ? Table.Cell.of(words.text("sheet.sample")) : Cells.NONE);
    }

    /** Whether any of the money was laid down by nobody: a number can't carry the mark. */
    private static boolean isSample(Funding funding) {
        return MoneyWords.hasSample(funding) || funding.open().stream().anyMatch(a -> Words.isSample(a.status()));
    }

    /** The only one, or what each of several is over. */
    private Table.Cell ceiling(Funding funding) {
        BigDecimal only = funding.ceiling();
        return only != null
                ? Cells.money(words.sentences(), only)
                : Table.Cell.of(words.sentences()
                        .list(funding.ceilings().stream()
                                .map(c -> words.text(
                                        "money.ceiling-of",
                                        words.sentences()
                                                .label(words.sentences().names().packTitle(c.pack())),
                                        words.money(c.amount())))
                                .toList()));
    }

    /** Who issued what the next stage, or the last, and the money rest on. */
    private List<String> who() {
        StageOutcome stage = words.assessment().stage();
        Funding funding = words.assessment().funding();
        Stream<String> stages = Stream.of(stage.next(), stage.eligible())
                .map(words::outcome)
                .filter(Objects::nonNull)
                .map(TargetOutcome::pack);
        Stream<String> awards = Stream.concat(funding.awards().stream(), funding.open().stream())
                .map(Award::pack);
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(stages, awards)
                .distinct()
                .forEach(p -> names.add(bare(words.sentences().label(issuers.getOrDefault(p, Label.of(p))))));
        return List.copyOf(names);
    }

    /** Without what is remarked in brackets behind a name. */
    private static String bare(String name) {
        return REMARK.matcher(name).replaceFirst("");
    }

    /** All money and all that is open; what can't be known of one is left out, as on the pages. */
    static List<Table.Cell> totals(Messages messages, Sentences sentences, List<List<Table.Cell>> rows) {
        List<Table.Cell> cells = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            cells.add(Cells.NONE);
        }
        cells.set(0, Table.Cell.of(messages.text("assess.total", String.valueOf(rows.size()))));
        cells.set(MAY, Cells.money(sentences, sum(rows, MAY)));
        cells.set(OPEN, Cells.count(sum(rows, OPEN).longValueExact()));
        cells.set(AT_MOST, Cells.money(sentences, sum(rows, AT_MOST)));
        return cells;
    }

    private static BigDecimal sum(List<List<Table.Cell>> rows, int column) {
        return rows.stream()
                .map(r -> r.get(column).number())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
