package io.tidu.internal.report.assessment;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.internal.explain.Gaps;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Titles with what decides each: those that the same reason decides in one line, and below a title what follows. */
final class TitleLines {
    private final Words words;
    private final Titles titles;

    TitleLines(Words words, Titles titles) {
        this.words = words;
        this.titles = titles;
    }

    /** What titles that are decided by the same reason share; what something follows from has a line of its own. */
    private record Row(Verdict verdict, String reason, String alone) {}

    private Map<Row, List<TargetOutcome>> rows(List<TargetOutcome> targets) {
        Map<Row, List<TargetOutcome>> rows = new LinkedHashMap<>();
        for (TargetOutcome target : targets) {
            String alone = titles.following(target).isEmpty() ? "" : target.target();
            Row row = new Row(target.verdict(), Reason.of(words, target), alone);
            rows.computeIfAbsent(row, r -> new ArrayList<>()).add(target);
        }
        return rows;
    }

    private Text names(List<TargetOutcome> together) {
        return names(together, t -> "");
    }

    private Text names(List<TargetOutcome> together, Function<TargetOutcome, String> told) {
        NameList names = new NameList(words);
        for (TargetOutcome target : together) {
            String name = words.name(target);
            names.add(name, words.mark(name, target.status()).and(told.apply(target)));
        }
        return names.text();
    }

    /** A row for each reason, for a page; what follows from a title stands below it. */
    Table table() {
        List<Table.Column> columns = List.of(
                new Table.Column(words.text("column.title"), Table.Kind.TEXT, false),
                new Table.Column(words.text("column.reason"), Table.Kind.TEXT, true));
        List<List<Table.Cell>> cells = new ArrayList<>();
        rows(titles.shown()).forEach((row, together) -> {
            cells.add(cells(row, names(together)));
            rows(titles.following(together.get(0)))
                    .forEach((below, following) -> cells.add(cells(
                            below,
                            Text.of(words.text("titles.follows"), Text.Style.QUIET)
                                    .and(names(following)))));
        });
        return new Table("", columns, cells, List.of());
    }

    private static List<Table.Cell> cells(Row row, Text name) {
        return List.of(Table.Cell.of(Words.sign(row.verdict()), name), Table.Cell.of(row.reason()));
    }

    /**
     * For a terminal: all that are attained in one line, then what is for a person, then all that wait for documents in
     * one line, then what is near. What follows from a title stands below it.
     */
    List<Block.Item> items() {
        List<Block.Item> items = new ArrayList<>();
        List<TargetOutcome> met = new ArrayList<>();
        List<TargetOutcome> waiting = new ArrayList<>();
        List<TargetOutcome> others = new ArrayList<>();
        for (TargetOutcome title : titles.shown()) {
            boolean alone = !titles.following(title).isEmpty();
            (alone ? others : title.verdict() == Verdict.MET ? met : waits(title) ? waiting : others).add(title);
        }
        items.addAll(of(others, Verdict.MET));
        items.addAll(together(met, items.isEmpty() ? "titles.met" : "titles.met-too", this::withScore));
        items.addAll(of(others, Verdict.NEEDS_REVIEW));
        items.addAll(of(others, Verdict.UNDETERMINED));
        items.addAll(together(waiting, "titles.missing", this::withCount));
        items.addAll(of(others, Verdict.NOT_MET));
        return items;
    }

    private List<Block.Item> of(List<TargetOutcome> targets, Verdict verdict) {
        List<TargetOutcome> some =
                targets.stream().filter(t -> t.verdict() == verdict).toList();
        return rows(some).entrySet().stream()
                .map(r -> item(r.getKey(), r.getValue()))
                .toList();
    }

    private boolean waits(TargetOutcome title) {
        return title.verdict() == Verdict.UNDETERMINED
                && !Reason.documents(words, Gaps.of(title)).isEmpty();
    }

    /** In one line, each with the few words that tell how; one alone as it always is. */
    private List<Block.Item> together(List<TargetOutcome> targets, String id, Function<TargetOutcome, String> told) {
        if (targets.size() < 2) {
            return targets.isEmpty() ? List.of() : of(targets, targets.get(0).verdict());
        }
        return List.of(Block.Item.of(
                Words.sign(targets.get(0).verdict()),
                Text.of(words.text(id, String.valueOf(targets.size()))).and(names(targets, told))));
    }

    private String withScore(TargetOutcome title) {
        Score score = title.score();
        return score == null || score.pass() == null
                ? ""
                : words.text("titles.with", Reason.score(words, score, "titles.score"));
    }

    private String withCount(TargetOutcome title) {
        int documents = Reason.documents(words, Gaps.of(title)).size();
        return words.text("titles.with", words.text("titles.documents", documents));
    }

    private Block.Item item(Row row, List<TargetOutcome> together) {
        List<TargetOutcome> following = told(together.get(0));
        List<TargetOutcome> waiting = following.stream().filter(this::waits).toList();
        List<Block.Item> below = new ArrayList<>();
        if (waiting.size() > 1) {
            below.addAll(together(waiting, "titles.missing", this::withCount));
        }
        rows(following.stream()
                        .filter(f -> waiting.size() < 2 || !waiting.contains(f))
                        .toList())
                .forEach((reason, others) -> below.add(Block.Item.of(
                        Words.sign(reason.verdict()),
                        reason.verdict() == Verdict.MET
                                ? names(others)
                                : names(others).and("  " + reason.reason()))));
        Text text = names(together).and("  " + row.reason());
        return new Block.Item(Words.sign(row.verdict()), text, below, false);
    }

    /**
     * What follows from a title; of one that was never held not what is as it should be, and of one that waits for
     * documents not what waits with it.
     */
    private List<TargetOutcome> told(TargetOutcome title) {
        boolean held = Held.of(words).titles().contains(title.target());
        return titles.following(title).stream()
                .filter(f -> held || f.verdict() != Verdict.MET)
                .filter(f -> !waits(title) || !waits(f))
                .toList();
    }

    /** Those that are far, in one line; none if there are none. */
    List<Block.Item> far() {
        return titles.far().isEmpty() ? List.of() : List.of(Block.Item.of(Sign.NOT_MET, titles.farLine(words)));
    }
}
