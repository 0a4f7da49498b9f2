package io.tidu.internal.report.assessment;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.NotFor;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every requirement in a row, for all that people apply for. */
final class FindingTable {
    private final Words words;

    FindingTable(Words words) {
        this.words = words;
    }

    static Table head(Messages messages) {
        return new Table(
                messages.text("assess.sheet.details"),
                List.of(
                        Cells.column(messages, "enterprise", Table.Kind.TEXT, false),
                        Cells.column(messages, "code", Table.Kind.CODE, false),
                        Cells.column(messages, "target", Table.Kind.TEXT, false),
                        Cells.column(messages, "outcome", Table.Kind.TEXT, false),
                        Cells.column(messages, "criterion", Table.Kind.TEXT, false),
                        Cells.column(messages, "result", Table.Kind.TEXT, false),
                        Cells.column(messages, "now", Table.Kind.MEASURE, false),
                        Cells.column(messages, "required", Table.Kind.TEXT, false),
                        Cells.column(messages, "missing", Table.Kind.TEXT, true),
                        Cells.column(messages, "basis", Table.Kind.TEXT, true)),
                List.of(),
                List.of());
    }

    List<List<Table.Cell>> rows() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        words.assessment().notFor().forEach(n -> rows.add(notFor(n)));
        for (TargetOutcome target : words.assessment().targets().values()) {
            // What only helps others to decide is told where they are.
            if (target.internal()) {
                continue;
            }
            if (target.findings().isEmpty()) {
                rows.add(nothing(target));
            }
            target.findings().forEach(f -> rows.add(finding(target, f)));
        }
        return rows;
    }

    /**
     * What is in the way of the next stage and of what is not far: for many enterprises, of whom all would be too much.
     */
    List<List<Table.Cell>> gaps() {
        Titles titles = Titles.of(words);
        Set<TargetOutcome> targets = new LinkedHashSet<>();
        TargetOutcome next = words.outcome(words.assessment().stage().next());
        if (next != null) {
            targets.add(next);
        }
        titles.shown().forEach(t -> {
            targets.add(t);
            targets.addAll(titles.following(t));
        });
        List<List<Table.Cell>> rows = new ArrayList<>();
        targets.forEach(target -> target.findings().stream()
                .filter(f -> f.verdict() != Verdict.MET && !isAside(target, f))
                .forEach(f -> rows.add(finding(target, f))));
        return rows;
    }

    private List<Table.Cell> notFor(NotFor pack) {
        List<Table.Cell> cells = new ArrayList<>(start());
        cells.add(
                Table.Cell.of(words.sentences().label(words.sentences().names().packTitle(pack.pack()))));
        cells.add(Table.Cell.of(Sign.ASIDE, Text.of(words.text("sheet.not-for"))));
        cells.add(
                Table.Cell.of(words.sentences().label(words.sentences().names().fact(pack.fact()))));
        cells.addAll(List.of(Cells.NONE, Cells.NONE, Cells.NONE));
        cells.add(Table.Cell.of(words.sentences().notFor(pack)));
        cells.add(Cells.NONE);
        return cells;
    }

    private List<Table.Cell> nothing(TargetOutcome target) {
        List<Table.Cell> cells = new ArrayList<>(start());
        cells.addAll(target(target));
        cells.addAll(List.of(Cells.NONE, Cells.NONE, Cells.NONE, Cells.NONE));
        cells.add(Table.Cell.of(
                target.inForce() ? words.messages().text("report.nothing-applies") : words.text("sheet.not-in-force")));
        cells.add(
                Table.Cell.of(words.sentences().label(words.sentences().names().packTitle(target.pack()))));
        return cells;
    }

    private List<Table.Cell> finding(TargetOutcome target, Finding finding) {
        List<Table.Cell> cells = new ArrayList<>(start());
        cells.addAll(target(target));
        cells.add(Table.Cell.of(words.sentences().criterion(finding)));
        cells.add(result(target, finding));
        cells.add(finding.actual() == null ? Cells.NONE : Cells.value(words, finding));
        cells.add(Table.Cell.of(words.sentences().required(finding)));
        cells.add(isAside(target, finding) ? Cells.NONE : Table.Cell.of(open(finding)));
        cells.add(Cells.basis(words, finding.pack(), finding.clause()));
        return cells;
    }

    private List<Table.Cell> start() {
        return List.of(
                Table.Cell.of(words.enterprise()),
                Table.Cell.of(Text.of(words.assessment().enterprise(), Text.Style.CODE)));
    }

    private List<Table.Cell> target(TargetOutcome target) {
        String name = words.name(target);
        return List.of(Table.Cell.of(Text.of(name).and(words.mark(name, target.status()))), verdict(target.verdict()));
    }

    private Table.Cell verdict(Verdict verdict) {
        return Table.Cell.of(Words.sign(verdict), Text.of(words.sentences().verdict(verdict)));
    }

    /** A way that is not taken stands aside: that it fails is no fault. */
    private static boolean isAside(TargetOutcome target, Finding finding) {
        boolean met = target.criteria().get(finding.criterion()) == Verdict.MET;
        return finding.verdict() != Verdict.MET
                && (met || (finding.role() == Finding.Role.ALTERNATIVE && finding.verdict() == Verdict.NOT_MET));
    }

    private Table.Cell result(TargetOutcome target, Finding finding) {
        return isAside(target, finding)
                ? Table.Cell.of(Sign.ASIDE, Text.of(words.text("sheet.not-taken")))
                : verdict(finding.verdict());
    }

    /** What would settle it: the one change, or what is missing with its documents, or what a person must look at. */
    private String open(Finding finding) {
        if (!finding.verdict().isOpen()) {
            return finding.verdict() == Verdict.MET ? "" : words.sentences().remedy(finding);
        }
        List<String> missing = words.sentences().missing(finding.evidence()).stream()
                .map(words.sentences()::withDocument)
                .toList();
        List<String> doubts = words.sentences().doubts(finding.pack(), finding.evidence());
        if (missing.isEmpty() && doubts.isEmpty()) {
            return words.sentences().remedy(finding);
        }
        List<String> all = new ArrayList<>();
        if (!missing.isEmpty()) {
            all.add(words.messages().text("explain.missing", words.sentences().list(missing)));
        }
        all.addAll(doubts);
        return String.join(words.messages().text("explain.sentence-separator"), all);
    }
}
