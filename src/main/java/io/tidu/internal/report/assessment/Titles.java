package io.tidu.internal.report.assessment;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What would qualify today, with the one reason for each: stages and steps on the way to others are told elsewhere.
 *
 * @param shown attained, then for a person, then open, then near
 * @param far not attained, and with too much missing
 * @param notInForce of packs of which no version is in force
 */
record Titles(List<TargetOutcome> shown, List<TargetOutcome> far, List<TargetOutcome> notInForce) {
    /** Of a pack with more targets only those that are attained, or the nearest of a ladder, have a line. */
    private static final int FEW = 6;
    /** Of those that are far so many are named. */
    private static final int NAMED = 3;
    /** With more in the way it is far. */
    private static final int NEAR = 2;

    static Titles of(Words words) {
        Map<String, List<TargetOutcome>> byPack = words.assessment().targets().values().stream()
                .filter(t -> !t.internal())
                .filter(t -> !StageWords.isStage(t, words.assessment().stage()))
                .collect(Collectors.groupingBy(TargetOutcome::pack, TreeMap::new, Collectors.toList()));
        List<TargetOutcome> shown = new ArrayList<>();
        List<TargetOutcome> far = new ArrayList<>();
        List<TargetOutcome> notInForce = new ArrayList<>();
        for (List<TargetOutcome> pack : byPack.values()) {
            Predicate<TargetOutcome> listed =
                    listed(pack.stream().filter(TargetOutcome::inForce).toList());
            for (TargetOutcome target : pack) {
                if (!target.inForce()) {
                    notInForce.add(target);
                } else if (target.verdict() == Verdict.MET || (listed.test(target) && isNear(target))) {
                    shown.add(target);
                } else if (target.verdict() == Verdict.NOT_MET || listed.test(target)) {
                    far.add(target);
                }
            }
        }
        shown.sort(Comparator.comparing((TargetOutcome t) -> rank(t.verdict())));
        return new Titles(List.copyOf(shown), List.copyOf(far), List.copyOf(notInForce));
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case MET -> 0;
            case NEEDS_REVIEW -> 1;
            case UNDETERMINED -> 2;
            case NOT_MET -> 3;
        };
    }

    private static Predicate<TargetOutcome> listed(List<TargetOutcome> pack) {
        List<Ladder> ladders = Ladder.among(pack);
        List<TargetOutcome> steps =
                ladders.stream().flatMap(l -> l.steps().stream()).toList();
        List<TargetOutcome> nearest =
                ladders.stream().flatMap(l -> l.nearest().stream()).toList();
        boolean few = pack.size() - steps.size() <= FEW;
        return t -> nearest.contains(t) || (few && !steps.contains(t));
    }

    private static boolean isNear(TargetOutcome target) {
        if (target.verdict() != Verdict.NOT_MET) {
            return true;
        }
        List<Finding> gaps = Gaps.of(target).findings();
        long failing = gaps.stream().filter(f -> f.verdict() == Verdict.NOT_MET).count();
        return failing <= NEAR && gaps.stream().noneMatch(Gaps::isRefusal);
    }

    /** What targets of a pack that are decided by the same reason share. */
    private record Row(String pack, Verdict verdict, String reason) {}

    private Map<Row, List<TargetOutcome>> rows(Words words) {
        Map<Row, List<TargetOutcome>> rows = new LinkedHashMap<>();
        for (TargetOutcome target : shown) {
            Row row = new Row(target.pack(), target.verdict(), Reason.of(words, target));
            rows.computeIfAbsent(row, r -> new ArrayList<>()).add(target);
        }
        return rows;
    }

    private static Text names(Words words, List<TargetOutcome> together) {
        String names = words.sentences().list(together.stream().map(words::name).toList());
        return Text.of(names, Text.Style.STRONG)
                .and(words.mark(names, together.get(0).status()));
    }

    /** A row for each, for a page. */
    Table table(Words words) {
        List<Table.Column> columns = List.of(
                new Table.Column(words.text("column.title"), Table.Kind.TEXT, false),
                new Table.Column(words.text("column.reason"), Table.Kind.TEXT, true));
        List<List<Table.Cell>> cells = rows(words).entrySet().stream()
                .map(r -> List.of(
                        Table.Cell.of(Words.sign(r.getKey().verdict()), names(words, r.getValue())),
                        Table.Cell.of(r.getKey().reason())))
                .toList();
        return new Table("", columns, cells, List.of());
    }

    /** A line for each, for a terminal. */
    List<Block.Item> items(Words words) {
        return rows(words).entrySet().stream()
                .map(r -> Block.Item.of(
                        Words.sign(r.getKey().verdict()),
                        names(words, r.getValue()).and("  " + r.getKey().reason())))
                .toList();
    }

    /** Those that are far in one line, with what keeps most of them away; empty if there are none. */
    Text farLine(Words words) {
        if (far.isEmpty()) {
            return Text.NONE;
        }
        Map<String, Long> reasons = far.stream()
                .map(t -> Reason.first(words, t))
                .filter(r -> !r.isEmpty())
                .collect(Collectors.groupingBy(r -> r, TreeMap::new, Collectors.counting()));
        String most = reasons.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
        List<String> names = far.stream().map(words::name).toList();
        return Text.of(words.text(
                "far",
                String.valueOf(far.size()),
                words.sentences().list(names.subList(0, Math.min(NAMED, names.size()))),
                most));
    }

    /** The sign of what is folded into a line. */
    static Sign farSign() {
        return Sign.NOT_MET;
    }
}
