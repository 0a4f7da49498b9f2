package io.tidu.internal.guidance;

import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.model.Names;
import io.tidu.model.PackItem;
import io.tidu.model.guidance.Deadline;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Step;
import io.tidu.model.guidance.Unreachable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Guidance as rows of a spreadsheet: one for each step, and one for each day that matters. An enterprise without a plan
 * has a row for each reason. Immutable; safe to share between threads if its names are.
 */
public final class GuidanceTables {
    private final GuidanceDocument document;
    private final GuidanceWords words;

    private GuidanceTables(GuidanceDocument document) {
        this.document = document;
        this.words = document.words();
    }

    /** Chinese for a Chinese locale, English for any other. */
    public static GuidanceTables in(Locale locale, Names names) {
        return new GuidanceTables(GuidanceDocument.in(locale, names));
    }

    /** The sheet of steps without its rows. */
    public Table steps() {
        return new Table(
                words.text("sheet.steps"),
                List.of(
                        column("enterprise", Table.Kind.TEXT, true),
                        column("code", Table.Kind.CODE, false),
                        column("to", Table.Kind.TEXT, false),
                        column("verdict", Table.Kind.TEXT, false),
                        column("plan", Table.Kind.NUMBER, false),
                        column("date", Table.Kind.DATE, false),
                        column("apply", Table.Kind.DATE, false),
                        column("effort", Table.Kind.NUMBER, false),
                        column("step", Table.Kind.NUMBER, false),
                        column("what", Table.Kind.TEXT, true),
                        column("by", Table.Kind.DATE, false),
                        column("clauses", Table.Kind.TEXT, true),
                        column("money-now", Table.Kind.MONEY, false),
                        column("money", Table.Kind.MONEY, false)),
                List.of(),
                List.of());
    }

    /** The rows of an enterprise. */
    public List<List<Table.Cell>> steps(Guidance guidance) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < guidance.plans().size(); i++) {
            Plan plan = guidance.plans().get(i);
            for (int j = 0; j < plan.steps().size(); j++) {
                rows.add(step(guidance, i, plan, j));
            }
        }
        if (guidance.plans().isEmpty()) {
            guidance.unreachable().forEach(u -> rows.add(reason(guidance, u)));
        }
        if (rows.isEmpty()) {
            rows.add(row(guidance, document.answer(guidance), Text.NONE));
        }
        return rows;
    }

    private List<Table.Cell> step(Guidance guidance, int plan, Plan of, int number) {
        Step step = of.steps().get(number);
        List<Table.Cell> cells = new ArrayList<>(whom(guidance));
        cells.addAll(List.of(
                number(BigDecimal.valueOf(plan + 1L)),
                day(of.date()),
                day(of.apply()),
                number(of.effort()),
                number(BigDecimal.valueOf(number + 1L)),
                Table.Cell.of(new StepWords(words, of.facts()).what(step)),
                day(StepWords.by(step)),
                Table.Cell.of(words.sentences()
                        .list(step.clauses().stream().map(words::clause).toList())),
                Table.Cell.of(of.funding().from(), words.money(of.funding().from())),
                Table.Cell.of(of.funding().to(), words.money(of.funding().to()))));
        return cells;
    }

    private List<Table.Cell> reason(Guidance guidance, Unreachable unreachable) {
        return row(guidance, WhyNot.line(words, unreachable), Text.NONE);
    }

    private List<Table.Cell> row(Guidance guidance, Text said, Text clauses) {
        List<Table.Cell> cells = new ArrayList<>(whom(guidance));
        Table.Cell none = Table.Cell.of("");
        cells.addAll(List.of(none, none, none, none, none, Table.Cell.of(said), none, Table.Cell.of(clauses)));
        cells.addAll(List.of(none, none));
        return cells;
    }

    private List<Table.Cell> whom(Guidance guidance) {
        Sign sign = GuidanceWords.sign(guidance.verdict());
        return List.of(
                Table.Cell.of(GuidanceDocument.name(guidance)),
                Table.Cell.of(guidance.enterprise()),
                Table.Cell.of(words.target(guidance.to())),
                Table.Cell.of(sign, Text.of(words.sentences().verdict(guidance.verdict()))));
    }

    /** The sheet of days without its rows. */
    public Table days() {
        return new Table(
                words.text("sheet.days"),
                List.of(
                        column("enterprise", Table.Kind.TEXT, true),
                        column("code", Table.Kind.CODE, false),
                        column("from", Table.Kind.DATE, false),
                        column("on", Table.Kind.DATE, false),
                        column("due", Table.Kind.TEXT, true),
                        column("clauses", Table.Kind.TEXT, true)),
                List.of(),
                List.of());
    }

    /** The days of an enterprise. */
    public List<List<Table.Cell>> days(Guidance guidance) {
        return guidance.deadlines().stream().map(d -> day(guidance, d)).toList();
    }

    private List<Table.Cell> day(Guidance guidance, Deadline deadline) {
        return List.of(
                Table.Cell.of(GuidanceDocument.name(guidance)),
                Table.Cell.of(guidance.enterprise()),
                day(deadline.from()),
                day(deadline.on()),
                Table.Cell.of(Text.of(words.label(deadline.what())).and(words.mark(deadline.status()))),
                Table.Cell.of(
                        deadline.clause().isEmpty()
                                ? ""
                                : words.clause(new PackItem(deadline.pack(), deadline.clause()))));
    }

    private Table.Column column(String id, Table.Kind kind, boolean wide) {
        return new Table.Column(words.text("column." + id), kind, wide);
    }

    private static Table.Cell day(@Nullable LocalDate day) {
        return Table.Cell.of(day, day == null ? "" : day.toString());
    }

    private static Table.Cell number(BigDecimal number) {
        return Table.Cell.of(number, number.toPlainString());
    }
}
