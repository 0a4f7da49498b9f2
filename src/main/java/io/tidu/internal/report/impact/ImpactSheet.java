package io.tidu.internal.report.impact;

import io.tidu.explain.Sentences;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Table.Cell;
import io.tidu.internal.document.Table.Kind;
import io.tidu.internal.document.Text;
import io.tidu.internal.impact.AwardChange;
import io.tidu.internal.impact.ClauseUse;
import io.tidu.internal.impact.EnterpriseChange;
import io.tidu.internal.impact.FindingChange;
import io.tidu.internal.impact.Impact;
import io.tidu.internal.impact.Standing;
import io.tidu.internal.impact.Sums;
import io.tidu.internal.impact.TargetChange;
import io.tidu.model.Names;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What changed rules change, as tables for people: what {@link ImpactRows}, {@link ImpactSumRows} and
 * {@link ImpactChangeRows} say, with headings and words of one language, money as money, and without ids. Immutable;
 * safe to share between threads if its names are.
 */
public final class ImpactSheet {
    private static final Cell NONE = Cell.of("");
    private static final Table.Measure MONEY = new Table.Measure(Kind.MONEY, "");

    private final ImpactWords words;

    private ImpactSheet(ImpactWords words) {
        this.words = words;
    }

    /** Chinese for a Chinese locale, English for any other. */
    public static ImpactSheet in(Locale locale, Names before, Names after) {
        return new ImpactSheet(ImpactWords.in(locale, before, after));
    }

    private Table.Column column(String id, Kind kind, boolean wide) {
        return new Table.Column(words.text(id), kind, wide);
    }

    /** What was changed: a row for each cell, sentence or text. */
    public Table changes() {
        return new Table(
                words.text("impact.changed"),
                List.of(
                        column("impact.column.policy", Kind.TEXT, false),
                        column("impact.column.versions", Kind.TEXT, false),
                        column("impact.column.about", Kind.TEXT, true),
                        column("assess.column.basis", Kind.TEXT, false),
                        column("impact.column.place", Kind.TEXT, false),
                        column("impact.column.what", Kind.TEXT, false),
                        column("impact.column.before", Kind.TEXT, false),
                        column("impact.column.after", Kind.TEXT, false),
                        column("impact.enterprises-count", Kind.NUMBER, false),
                        column("impact.column.open", Kind.NUMBER, false),
                        column("impact.difference", Kind.MONEY, false)),
                List.of(),
                List.of());
    }

    /** The rows of {@link #changes}. */
    public List<List<Cell>> changes(ImpactChangeRows rows, Impact impact) {
        List<List<Cell>> cells = new ArrayList<>();
        for (List<String> row : rows.rows(impact)) {
            List<Cell> told = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String name = ImpactChangeRows.columns().get(i);
                switch (name) {
                    case "change", "pack" -> {}
                    case "enterprises", "open" -> told.add(number(row.get(i)));
                    case "difference" ->
                        told.add(row.get(i).isEmpty() ? NONE : words.difference(new BigDecimal(row.get(i))));
                    default -> told.add(Cell.of(row.get(i)));
                }
            }
            cells.add(told);
        }
        return cells;
    }

    private static Cell number(String text) {
        return text.isEmpty() ? NONE : Cell.of(new BigDecimal(text), text);
    }

    /** All enterprises together: a row for each item, tier and clause, and for each move between standings. */
    public Table sums() {
        return new Table(
                words.text("impact.sheet-sums"),
                List.of(
                        column("impact.column.kind", Kind.TEXT, false),
                        column("impact.column.subject", Kind.TEXT, true),
                        column("impact.column.before", Kind.MEASURE, false),
                        column("impact.column.after", Kind.MEASURE, false),
                        column("impact.difference", Kind.MONEY, false),
                        column("impact.column.gaining", Kind.NUMBER, false),
                        column("impact.column.more", Kind.MONEY, false),
                        column("impact.column.losing", Kind.NUMBER, false),
                        column("impact.column.less", Kind.MONEY, false),
                        column("impact.enterprises-count", Kind.NUMBER, false)),
                List.of(),
                List.of());
    }

    /** The rows of {@link #sums}. */
    public List<List<Cell>> sums(Impact impact) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(sums("total", "", impact.total(), words.cell(impact.compared())));
        rows.add(sums("claw-back", "", impact.clawBacks(), NONE));
        impact.items()
                .forEach((key, total) -> rows.add(sums(
                        "item",
                        words.marked(words.item(key.pack(), key.item(), key.tier()), total.status()),
                        total.sums(),
                        NONE)));
        impact.tiers()
                .forEach((tier, sums) -> rows.add(sums(
                        "tier",
                        tier.equals(Impact.NO_TIER)
                                ? words.text("impact.no-tier")
                                : words.target(tier.pack(), tier.name()),
                        sums,
                        NONE)));
        impact.clauses().forEach((clause, sums) -> rows.add(sums("clause", basis(clause), sums, NONE)));
        impact.stages().entrySet().stream()
                .sorted(Comparator.comparing(m -> m.getKey().toString()))
                .forEach(m -> rows.add(move(
                        "stage",
                        "",
                        words.stage(m.getKey().before()),
                        words.stage(m.getKey().after()),
                        m.getValue())));
        impact.targets()
                .forEach((target, moves) -> moves.entrySet().stream()
                        .sorted(Comparator.comparing(m -> m.getKey().toString()))
                        .forEach(m -> rows.add(move(
                                "target",
                                words.target(target.pack(), target.name()),
                                standing(m.getKey().before()),
                                standing(m.getKey().after()),
                                m.getValue()))));
        return rows;
    }

    private List<Cell> sums(String kind, String subject, Sums sums, Cell enterprises) {
        return List.of(
                kind(kind),
                Cell.of(subject),
                money(sums.before()),
                money(sums.after()),
                words.difference(sums.difference()),
                words.cell(sums.gaining()),
                words.cell(sums.more()),
                words.cell(sums.losing()),
                words.cell(sums.less()),
                enterprises);
    }

    private List<Cell> move(String kind, String subject, String before, String after, long enterprises) {
        return List.of(
                kind(kind),
                Cell.of(subject),
                Cell.of(before),
                Cell.of(after),
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                words.cell(enterprises));
    }

    private String standing(@Nullable Standing standing) {
        return words.standing(standing == null ? Standing.ABSENT : standing);
    }

    /** Each enterprise for which anything differs: its total, each award, its stage, each title and criterion. */
    public Table each() {
        return new Table(
                words.text("impact.sheet-rows"),
                List.of(
                        column("assess.column.enterprise", Kind.TEXT, false),
                        column("assess.column.code", Kind.CODE, false),
                        column("impact.column.kind", Kind.TEXT, false),
                        column("impact.column.subject", Kind.TEXT, false),
                        column("assess.column.criterion", Kind.TEXT, false),
                        column("impact.column.before", Kind.MEASURE, false),
                        column("impact.column.after", Kind.MEASURE, false),
                        column("impact.difference", Kind.MONEY, false),
                        column("assess.column.basis", Kind.TEXT, false),
                        column("impact.column.why-before", Kind.TEXT, true),
                        column("impact.column.why-after", Kind.TEXT, true)),
                List.of(),
                List.of());
    }

    /** The rows of an enterprise in {@link #each}; none if nothing changes for it. */
    public List<List<Cell>> each(EnterpriseChange change) {
        List<List<Cell>> rows = new ArrayList<>();
        if (!change.isChange()) {
            return rows;
        }
        var funding = change.funding();
        rows.add(row(
                change,
                "total",
                List.of(NONE, NONE),
                List.of(
                        money(funding.before().least()),
                        money(funding.after().least()),
                        words.difference(funding.difference())),
                NONE,
                words.range(funding.before()),
                words.range(funding.after())));
        funding.awards().forEach(a -> rows.add(award(change, a)));
        var back = funding.clawBacks();
        if (back.isChange()) {
            rows.add(row(
                    change,
                    "claw-back",
                    List.of(NONE, NONE),
                    List.of(money(back.before()), money(back.after()), words.difference(back.difference())),
                    NONE,
                    "",
                    words.clawBacks(back)));
        }
        if (change.stage().isChange()) {
            rows.add(row(
                    change,
                    "stage",
                    List.of(NONE, NONE),
                    List.of(
                            Cell.of(words.stage(change.stage().before())),
                            Cell.of(words.stage(change.stage().after())),
                            NONE),
                    NONE,
                    "",
                    ""));
        }
        for (TargetChange target : change.targets()) {
            Cell name = Cell.of(words.marked(words.target(target.pack(), target.target()), target.status()));
            rows.add(row(
                    change,
                    "target",
                    List.of(name, NONE),
                    List.of(Cell.of(words.standing(target.before())), Cell.of(words.standing(target.after())), NONE),
                    Cell.of(words.pack(target.pack())),
                    "",
                    ""));
            target.findings().forEach(f -> rows.add(criterion(change, name, f)));
        }
        return rows;
    }

    private List<Cell> award(EnterpriseChange change, AwardChange award) {
        Award any = award.awards().any();
        return row(
                change,
                "award",
                List.of(Cell.of(words.marked(words.award(award), any.status())), NONE),
                List.of(
                        amount(award.awards().before()),
                        amount(award.awards().after()),
                        words.difference(award.difference())),
                Cell.of(basis(award.clause())),
                words.steps(words.before(), award.awards().before()),
                words.steps(words.after(), award.awards().after()));
    }

    private List<Cell> criterion(EnterpriseChange change, Cell target, FindingChange finding) {
        return row(
                change,
                "criterion",
                List.of(target, Cell.of(words.criterion(finding))),
                List.of(
                        Cell.of(verdict(finding.verdict().before())),
                        Cell.of(verdict(finding.verdict().after())),
                        NONE),
                Cell.of(basis(finding.clause())),
                said(words.before(), finding.findings().before()),
                said(words.after(), finding.findings().after()));
    }

    private List<Cell> row(
            EnterpriseChange change,
            String kind,
            List<Cell> what,
            List<Cell> figures,
            Cell basis,
            String before,
            String after) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(ImpactWords.name(change.name(), change.enterprise())));
        cells.add(Cell.of(Text.of(change.enterprise(), Text.Style.CODE)));
        cells.add(kind(kind));
        cells.addAll(what);
        cells.addAll(figures);
        cells.addAll(List.of(basis, Cell.of(before), Cell.of(after)));
        return cells;
    }

    private Cell kind(String kind) {
        return Cell.of(words.text("impact.kind." + kind));
    }

    private Cell money(BigDecimal yuan) {
        return Cell.of(yuan, MONEY, words.money(yuan));
    }

    private Cell amount(@Nullable Award award) {
        return award == null || award.amount() == null ? Cell.of(words.amount(award)) : money(award.amount());
    }

    private String basis(ClauseUse clause) {
        return clause.clause().isEmpty()
                ? words.pack(clause.pack())
                : words.text("assess.sheet.basis", words.clause(clause), words.pack(clause.pack()));
    }

    private String verdict(@Nullable Verdict verdict) {
        return verdict == null ? words.standing(Standing.ABSENT) : words.after().verdict(verdict);
    }

    private static String said(Sentences side, @Nullable Finding finding) {
        return finding == null ? "" : side.explain(finding).text();
    }
}
