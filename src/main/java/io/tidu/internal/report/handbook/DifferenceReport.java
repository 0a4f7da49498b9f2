package io.tidu.internal.report.handbook;

import io.tidu.diagnostic.Place;
import io.tidu.internal.impact.written.PackDifference;
import io.tidu.internal.impact.written.Pair;
import io.tidu.internal.impact.written.TableDifference;
import io.tidu.internal.impact.written.WrittenDifference;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.report.paper.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says in words in what two versions of rules differ: each difference with its file and line. */
public final class DifferenceReport {
    private static final String NEW = "  + ";
    private static final String GONE = "  - ";
    private static final String CHANGED = "  ~ ";
    private static final String BELOW = "    ";

    private final HandbookTexts texts;
    private final Policies before;
    private final Policies after;
    private final Paper paper;

    private DifferenceReport(HandbookTexts texts, Policies before, Policies after, Paper paper) {
        this.texts = texts;
        this.before = before;
        this.after = after;
        this.paper = paper;
    }

    /** Writes it, Chinese for a Chinese locale, English for any other. */
    public static void write(Locale locale, Policies before, Policies after, WrittenDifference all, Paper paper) {
        new DifferenceReport(HandbookTexts.in(locale), before, after, paper).write(all);
    }

    private void write(WrittenDifference all) {
        all.packs().forEach(this::pack);
        if (!all.facts().isEmpty() || !all.derived().isEmpty() || !all.levers().isEmpty()) {
            paper.blank();
            paper.ends(texts.text("difference.facts"), "");
            all.facts()
                    .forEach(f ->
                            named(f, "fact", texts.of(f.any().label()), f.any().name(), place(f, x -> x.place())));
            all.derived()
                    .forEach(d ->
                            named(d, "fact", texts.of(d.any().label()), d.any().name(), place(d, x -> x.place())));
            all.levers()
                    .forEach(l ->
                            named(l, "lever", texts.of(l.any().label()), l.any().name(), place(l, x -> x.place())));
        }
        if (all.isNone()) {
            paper.paragraph("", texts.text("difference.none"));
        }
    }

    private void pack(PackDifference pack) {
        PolicyPack old = pack.packs().before();
        PolicyPack now = pack.packs().after();
        paper.blank();
        paper.ends(
                texts.of(pack.packs().any().manifest().title()),
                texts.text("difference.versions", version(old), version(now)));
        if (old == null || now == null) {
            paper.paragraph(old == null ? NEW : GONE, texts.text(old == null ? "difference.new" : "difference.gone"));
            return;
        }
        manifest(old.manifest(), now.manifest());
        Words words = new Words(new PackWords(texts, before, old), new PackWords(texts, after, now));
        pack.tables().forEach(t -> table(t, words));
        pack.clauses().forEach(this::clause);
        pack.rules().forEach(r -> rule(r, words));
        pack.documents()
                .forEach(d -> named(
                        d,
                        "documents",
                        words.any(d).item(d.any().getKey()),
                        d.any().getKey(),
                        place(d, x -> x.getValue().place())));
        pack.calendar()
                .forEach(c -> named(
                        c,
                        "calendar",
                        texts.of(c.any().label()),
                        c.any().to() == null ? "" : String.valueOf(c.any().to()),
                        place(c, x -> x.place())));
        pack.levers()
                .forEach(l ->
                        named(l, "lever", texts.of(l.any().label()), l.any().name(), place(l, x -> x.place())));
    }

    /** The words of both sides. */
    private record Words(PackWords before, PackWords after) {
        PackWords any(Pair<?> pair) {
            return pair.after() == null ? before : after;
        }
    }

    private String version(@Nullable PolicyPack pack) {
        return pack == null
                ? texts.text("difference.no-version")
                : pack.manifest().version();
    }

    private void manifest(PackManifest old, PackManifest now) {
        if (!old.inForce().equals(now.inForce())) {
            change(
                    "difference.in-force",
                    PackBlock.inForce(texts, old.inForce()),
                    PackBlock.inForce(texts, now.inForce()));
        }
        if (old.status() != now.status()) {
            change(
                    "difference.status",
                    texts.text("status." + old.status().word()),
                    texts.text("status." + now.status().word()));
        }
        if (!old.title().equals(now.title())) {
            change("difference.title-of", texts.of(old.title()), texts.of(now.title()));
        }
        sets("difference.numbers", new TreeSet<>(old.documents()), new TreeSet<>(now.documents()));
        sets("difference.builds-on", old.buildsOn(), now.buildsOn());
        sets(
                "difference.targets",
                new TreeSet<>(old.targets().keySet()),
                new TreeSet<>(now.targets().keySet()));
        String whom = old.appliesTo().facts().toString();
        if (!whom.equals(now.appliesTo().facts().toString())) {
            change("difference.for-whom", whom, now.appliesTo().facts().toString());
        }
    }

    private void sets(String id, SortedSet<String> old, SortedSet<String> now) {
        if (!old.equals(now)) {
            change(id, texts.list(old), texts.list(now));
        }
    }

    private void change(String id, String old, String now) {
        paper.paragraph(CHANGED, texts.text("difference.changed", texts.text(id), old, now));
    }

    private void table(TableDifference table, Words words) {
        if (table.before() == null || table.after() == null) {
            boolean isNew = table.before() == null;
            paper.paragraph(
                    isNew ? NEW : GONE,
                    texts.text(
                            isNew ? "difference.table-new" : "difference.table-gone",
                            table.any().name()));
            for (Pair<TableRow> row : table.rows()) {
                String cells = cells(table, row.any(), words.any(row));
                paper.paragraph(
                        BELOW,
                        texts.text("difference.row-at", cells, line(row.any().place())));
            }
            return;
        }
        for (Pair<TableRow> row : table.rows()) {
            TableRow old = row.before();
            TableRow now = row.after();
            if (old != null && now != null) {
                paper.paragraph(
                        CHANGED,
                        texts.text(
                                "difference.row",
                                table.any().name(),
                                about(table, row, words),
                                changes(table, old, now, words)));
            } else {
                String id = old == null ? "difference.row-new" : "difference.row-gone";
                paper.paragraph(
                        old == null ? NEW : GONE,
                        texts.text(id, table.any().name(), cells(table, row.any(), words.any(row))));
            }
            paper.paragraph(
                    BELOW,
                    place(row, TableRow::place) + " "
                            + texts.text("difference.clause", row.any().clause()));
        }
    }

    /** What a changed row is about: the cells that did not change. */
    private String about(TableDifference table, Pair<TableRow> row, Words words) {
        TableRow old = Objects.requireNonNull(row.before());
        List<String> same = new ArrayList<>();
        row.any().cells().forEach((column, cell) -> {
            boolean isText = cell instanceof Table.Cell.Text
                    || table.any().output(column).isEmpty();
            if (cell.equals(old.cells().get(column)) && isText) {
                same.add(cell(table, column, cell, words.after()));
            }
        });
        return texts.list(same);
    }

    private String changes(TableDifference table, TableRow old, TableRow now, Words words) {
        List<String> changes = new ArrayList<>();
        SortedSet<String> columns = new TreeSet<>(old.cells().keySet());
        columns.addAll(now.cells().keySet());
        for (String column : columns) {
            Table.Cell was = old.cells().get(column);
            Table.Cell is = now.cells().get(column);
            if (!Objects.equals(was, is)) {
                changes.add(texts.text(
                        "difference.changed",
                        head(table, column, words.after()),
                        value(table, column, was, words.before()),
                        value(table, column, is, words.after())));
            }
        }
        if (!Objects.equals(old.status(), now.status())) {
            changes.add(texts.text("difference.changed", texts.text("remark.status"), status(old), status(now)));
        }
        if (!old.clause().equals(now.clause())) {
            changes.add(
                    texts.text("difference.changed", texts.text("difference.of-clause"), old.clause(), now.clause()));
        }
        return texts.list(changes);
    }

    private String status(TableRow row) {
        return row.status() == null ? texts.text("difference.as-pack") : texts.text("status." + row.status());
    }

    private String cells(TableDifference table, TableRow row, PackWords words) {
        List<String> cells = new ArrayList<>();
        row.cells().forEach((column, cell) -> cells.add(cell(table, column, cell, words)));
        return texts.list(cells);
    }

    private String cell(TableDifference table, String column, Table.Cell cell, PackWords words) {
        return texts.text("difference.cell", head(table, column, words), value(table, column, cell, words));
    }

    private static ColumnWords columns(TableDifference table, PackWords words) {
        return new ColumnWords(words, Filters.of(words.pack()), table.any());
    }

    private static String head(TableDifference table, String column, PackWords words) {
        return columns(table, words).head(column);
    }

    private String value(TableDifference table, String column, Table.@Nullable Cell cell, PackWords words) {
        return cell == null
                ? texts.text("any")
                : words.cell(columns(table, words).path(column), cell);
    }

    private void clause(Pair<Clause> clause) {
        Clause old = clause.before();
        Clause now = clause.after();
        String name = clause.any().id() + " " + texts.of(clause.any().title());
        if (old == null || now == null) {
            paper.paragraph(
                    old == null ? NEW : GONE,
                    texts.text(
                            old == null ? "difference.clause-new" : "difference.clause-gone",
                            name,
                            texts.of(clause.any().text())));
        } else {
            List<String> parts = new ArrayList<>();
            text("difference.clause-title", texts.of(old.title()), texts.of(now.title()), parts);
            text("difference.clause-text", texts.of(old.text()), texts.of(now.text()), parts);
            if (old.formalised() != now.formalised()) {
                parts.add(texts.text(now.formalised() ? "difference.formalised" : "difference.not-formalised"));
            }
            if (parts.isEmpty()) {
                parts.add(texts.text("difference.other-language"));
            }
            paper.paragraph(CHANGED, texts.text("difference.clause-changed", name, texts.list(parts)));
        }
        paper.paragraph(BELOW, place(clause, Clause::place));
    }

    private void text(String id, String old, String now, List<String> parts) {
        if (!old.equals(now)) {
            String[] shown = ChangedPart.of(old, now);
            parts.add(texts.text("difference.changed", texts.text(id), shown[0], shown[1]));
        }
    }

    private void rule(Pair<Rule> rule, Words words) {
        Rule old = rule.before();
        Rule now = rule.after();
        String name = texts.of(rule.any().title());
        if (old == null || now == null) {
            paper.paragraph(
                    old == null ? NEW : GONE,
                    texts.text(old == null ? "difference.rule-new" : "difference.rule-gone", name));
            sentences(words.any(rule), rule.any()).forEach(s -> paper.paragraph(BELOW, s));
        } else {
            paper.paragraph(CHANGED, texts.text("difference.rule", name));
            List<String> was = sentences(words.before(), old);
            List<String> is = sentences(words.after(), now);
            was.stream()
                    .filter(s -> !is.contains(s))
                    .forEach(s -> paper.paragraph(BELOW, texts.text("difference.was", s)));
            is.stream()
                    .filter(s -> !was.contains(s))
                    .forEach(s -> paper.paragraph(BELOW, texts.text("difference.is", s)));
            if (!old.clauses().equals(now.clauses())) {
                paper.paragraph(
                        BELOW,
                        texts.text(
                                "difference.changed",
                                texts.text("difference.of-clause"),
                                texts.list(old.clauses()),
                                texts.list(now.clauses())));
            }
        }
        paper.paragraph(BELOW, place(rule, Rule::place));
    }

    private static List<String> sentences(PackWords words, Rule rule) {
        RuleWords sentences = new RuleWords(words, rule);
        List<String> all = new ArrayList<>(sentences.conditions());
        all.addAll(sentences.statements());
        return all;
    }

    private void named(Pair<?> pair, String what, String label, String name, String place) {
        String id = pair.isChange() ? "changed" : pair.before() == null ? "new" : "gone";
        String lead = pair.isChange() ? CHANGED : pair.before() == null ? NEW : GONE;
        paper.paragraph(lead, texts.text("difference." + what + "-" + id, label, name));
        paper.paragraph(BELOW, place);
    }

    private <T> String place(Pair<T> pair, Function<T, Place> where) {
        T old = pair.before();
        T now = pair.after();
        if (old == null || now == null) {
            return line(where.apply(pair.any()));
        }
        return texts.text("difference.places", line(where.apply(old)), line(where.apply(now)));
    }

    /** The line is enough to find it. */
    private static String line(Place place) {
        return place.at(0).toString();
    }
}
