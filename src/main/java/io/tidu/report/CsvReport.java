package io.tidu.report;

import io.tidu.explain.Sentences;
import io.tidu.internal.document.write.CsvCells;
import io.tidu.internal.explain.ShownDecimals;
import io.tidu.internal.explain.Sides;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Names;
import io.tidu.model.Unit;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.NotFor;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.TargetOutcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Assessments as rows of a spreadsheet, one for each finding; a target without findings has one row with those cells
 * empty. What levels of government bear of an award has a row for each level. Column names and codes are the same in
 * every language, labels and the explanation are of the chosen one. No cell can be taken for a formula. Immutable; safe
 * to share between threads if its names are.
 */
public final class CsvReport {
    private static final List<String> COLUMNS = List.of(
            "enterprise",
            "name",
            "on",
            "target",
            "target_label",
            "target_verdict",
            "target_status",
            "criterion",
            "criterion_label",
            "role",
            "pack",
            "clause",
            "verdict",
            "actual",
            "unit",
            "required",
            "shortfall",
            "missing",
            "doubts",
            "explanation",
            "shortfall_alone");

    /** Stands where a verdict would. */
    private static final String NOT_FOR = "not-for";

    /** The role of a row that tells what a level bears of an award. */
    private static final String SPLIT = "split";

    private final Sentences sentences;

    private CsvReport(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Chinese for a Chinese locale, English for any other. */
    public static CsvReport in(Locale locale, Names names) {
        return new CsvReport(Sentences.in(locale, names));
    }

    /** The column names, ended by {@code \n}. */
    public static String header() {
        return CsvCells.row(COLUMNS);
    }

    /** The column names. */
    public static List<String> columns() {
        return COLUMNS;
    }

    /** The rows of an assessment, each ended by {@code \n}. */
    public String rows(Assessment assessment) {
        StringBuilder rows = new StringBuilder();
        cells(assessment).forEach(cells -> CsvCells.row(cells, rows));
        return rows.toString();
    }

    /** The rows of an assessment, each with a cell for every column. */
    public List<List<String>> cells(Assessment assessment) {
        List<List<String>> rows = new ArrayList<>();
        assessment.notFor().forEach(n -> rows.add(notFor(assessment, n)));
        for (TargetOutcome target : assessment.targets().values()) {
            if (target.findings().isEmpty()) {
                List<String> cells = start(assessment, target);
                while (cells.size() < COLUMNS.size()) {
                    cells.add("");
                }
                rows.add(cells);
            }
            for (Finding finding : target.findings()) {
                rows.add(row(assessment, target, finding));
            }
        }
        for (Award award : assessment.funding().awards()) {
            award.splits().forEach(s -> rows.add(split(assessment, award, s)));
        }
        return rows;
    }

    /** A pack that is not for the enterprise: no target, and the fact that says so. */
    private List<String> notFor(Assessment assessment, NotFor pack) {
        List<String> cells = new ArrayList<>(List.of(
                assessment.enterprise(),
                assessment.name(),
                assessment.on().toString(),
                "",
                sentences.label(sentences.names().packTitle(pack.pack())),
                NOT_FOR,
                "",
                pack.fact(),
                sentences.label(sentences.names().fact(pack.fact())),
                "",
                pack.pack(),
                "",
                NOT_FOR,
                pack.value(),
                "",
                Plain.oneOf(pack.values()),
                "",
                "",
                "",
                sentences.notFor(pack)));
        while (cells.size() < COLUMNS.size()) {
            cells.add("");
        }
        return cells;
    }

    /** What a level bears of an award: the item stands for the target, the level for the criterion. */
    private List<String> split(Assessment assessment, Award award, Award.Split split) {
        List<String> cells = new ArrayList<>(List.of(
                assessment.enterprise(),
                assessment.name(),
                assessment.on().toString(),
                award.item(),
                sentences.label(sentences.names().item(award.pack(), award.item())),
                award.verdict().word(),
                award.status(),
                split.level(),
                sentences.label(sentences.names().item(split.pack(), split.level())),
                SPLIT,
                split.pack(),
                split.clause(),
                split.verdict().word(),
                number(split.amount()),
                Unit.YUAN.word(),
                split.share() == null ? "" : split.share().toString(),
                "",
                missing(split.evidence()),
                String.join(
                        "; ",
                        split.evidence().doubts().stream().map(CsvReport::doubt).toList())));
        while (cells.size() < COLUMNS.size()) {
            cells.add("");
        }
        return cells;
    }

    private List<String> start(Assessment assessment, TargetOutcome target) {
        return new ArrayList<>(List.of(
                assessment.enterprise(),
                assessment.name(),
                assessment.on().toString(),
                target.target(),
                sentences.label(sentences.names().target(target.pack(), target.target())),
                target.verdict().word(),
                target.inForce() ? target.status() : "not-in-force"));
    }

    private List<String> row(Assessment assessment, TargetOutcome target, Finding finding) {
        Unit unit = Plain.unit(finding);
        Sides sides = Plain.sides(finding);
        List<String> cells = start(assessment, target);
        cells.addAll(List.of(
                finding.criterion(),
                sentences.criterion(finding.pack(), finding.criterion()),
                finding.role().word(),
                finding.pack(),
                finding.clause(),
                finding.verdict().word(),
                actual(finding.actual(), sides),
                unit == null ? "" : unit.word(),
                text(Plain.required(finding.required(), sides)),
                number(Plain.shortfall(finding)),
                missing(finding.evidence()),
                String.join(
                        "; ",
                        finding.evidence().doubts().stream()
                                .map(CsvReport::doubt)
                                .toList()),
                sentences.explain(finding).text(),
                number(Plain.shortfallAlone(finding))));
        return cells;
    }

    /** The names; that there are more is said as in the other formats, and no fact is called so. */
    private static String missing(Evidence evidence) {
        String named = String.join("; ", evidence.missing());
        return evidence.more() ? named + "; …" : named;
    }

    private static String actual(@Nullable Observed actual, Sides sides) {
        if (actual instanceof Observed.Word word) {
            return word.text();
        }
        if (actual instanceof Observed.Either either) {
            return String.join(" | ", either.texts());
        }
        if (actual instanceof Observed.Answer answer) {
            return String.valueOf(answer.yes());
        }
        return sides.low() == null && sides.high() == null ? "" : Plain.interval(sides.low(), sides.high());
    }

    private static String doubt(Doubt doubt) {
        String subject = doubt.kind().word() + " " + doubt.subject();
        return doubt.detail().isEmpty() ? subject : subject + " (" + doubt.detail() + ")";
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : ShownDecimals.plain(number);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
