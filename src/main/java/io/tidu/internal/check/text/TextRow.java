package io.tidu.internal.check.text;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.check.text.words.ClauseText;
import io.tidu.internal.check.text.words.Mention;
import io.tidu.internal.check.text.words.Mention.Side;
import io.tidu.internal.check.text.words.WrittenLadder;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.Shown;
import io.tidu.model.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row whose numbers are all in the clause, but not together: the words give its result under another condition. */
public final class TextRow implements Check {
    private static final String ID = "check.text-row";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            Map<TableRow, List<StatedNumber>> rows = new LinkedHashMap<>();
            StatedNumber.of(pack)
                    .forEach(n -> rows.computeIfAbsent(n.row(), r -> new ArrayList<>())
                            .add(n));
            Map<String, WrittenLadder> ladders = new HashMap<>();
            rows.values().forEach(numbers -> look(pack, numbers, ladders, remarks));
        }
    }

    private static void look(
            PackView pack, List<StatedNumber> numbers, Map<String, WrittenLadder> ladders, Remarks remarks) {
        List<StatedNumber> edges = numbers.stream()
                .filter(n -> n.column().contains(".") && !n.column().startsWith("points."))
                .toList();
        for (StatedNumber output : numbers) {
            boolean isResult = !edges.isEmpty() && !edges.contains(output);
            if (isResult && output.cell().value().signum() != 0) {
                for (ClauseText text : List.of(output.chinese(), output.english())) {
                    if (tell(pack, text, output, edges, ladders, remarks)) {
                        break;
                    }
                }
            }
        }
    }

    private static boolean tell(
            PackView pack,
            ClauseText text,
            StatedNumber output,
            List<StatedNumber> all,
            Map<String, WrittenLadder> ladders,
            Remarks remarks) {
        Unit asked = all.get(0).cell().unit();
        List<StatedNumber> edges =
                all.stream().filter(e -> e.cell().unit() == asked).toList();
        String key = output.clause().id() + "|" + text.language() + "|" + asked + "|"
                + output.cell().unit();
        WrittenLadder ladder = ladders.computeIfAbsent(
                key, k -> WrittenLadder.of(text, asked, output.cell().unit()));
        List<WrittenLadder.Step> giving =
                ladder.steps().stream().filter(s -> holds(s.results(), output)).toList();
        boolean asksForEdge =
                ladder.steps().stream().anyMatch(s -> edges.stream().anyMatch(e -> holds(s.conditions(), e)));
        if (giving.isEmpty() || !asksForEdge || giving.stream().anyMatch(s -> agrees(s, edges))) {
            return false;
        }
        Problem problem = Problem.error(
                        ID,
                        output.row().place(output.column()),
                        Shown.told(output.cell()),
                        Shown.told(edges.get(0).cell()),
                        output.clause().id(),
                        text.language().message(),
                        words(text, giving.get(0)),
                        output.about())
                .with(output.also(text, giving.get(0).results()));
        remarks.add(pack, output.about(), PackView.inRow(problem, output.row()));
        return true;
    }

    private static String words(ClauseText text, WrittenLadder.Step step) {
        List<Mention> said = new ArrayList<>(step.conditions());
        said.addAll(step.results());
        int from = said.stream().mapToInt(Mention::start).min().orElse(0);
        int until = said.stream().mapToInt(Mention::end).max().orElse(0);
        return text.text().substring(from, until);
    }

    /** Whether a step asks for the edge of the row, or for nothing that could be told from it. */
    private static boolean agrees(WrittenLadder.Step step, List<StatedNumber> edges) {
        long results = step.results().stream().map(Mention::value).distinct().count();
        boolean eachHasItsOwn = step.conditions().size() >= results;
        return step.conditions().isEmpty()
                || edges.stream()
                        .anyMatch(e -> step.conditions().stream()
                                .anyMatch(m -> m.is(e.cell().value(), e.cell().unit())
                                        && (!eachHasItsOwn || isAt(m.side(), e.column()))));
    }

    /** Whether the words can mean this end of the band. */
    private static boolean isAt(Side side, String column) {
        boolean lower = column.endsWith(".from") || column.endsWith(".over");
        boolean upper = column.endsWith(".up-to") || column.endsWith(".below");
        return !(side == Side.LOWER && upper) && !(side == Side.UPPER && lower);
    }

    private static boolean holds(List<Mention> part, StatedNumber number) {
        return part.stream()
                .anyMatch(m -> m.is(number.cell().value(), number.cell().unit()));
    }
}
