package io.tidu.check;

import io.tidu.check.text.ClauseText;
import io.tidu.check.text.Mention;
import io.tidu.diagnostic.Problem;
import io.tidu.model.Exact;
import io.tidu.pack.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row whose numbers are all in the clause, but not together: the words pair its edge with another number. */
final class TextRow implements Check {
    private static final String ID = "check.text-row";
    private static final String SENTENCES = "；。;";
    private static final String PHRASES = "；。;，,：:（(";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            Map<Table.Row, List<StatedNumber>> rows = new LinkedHashMap<>();
            StatedNumber.of(pack)
                    .forEach(n -> rows.computeIfAbsent(n.row(), r -> new ArrayList<>())
                            .add(n));
            rows.values().forEach(numbers -> look(pack, numbers, remarks));
        }
    }

    private static void look(PackView pack, List<StatedNumber> numbers, Remarks remarks) {
        List<StatedNumber> edges = numbers.stream()
                .filter(n -> n.column().contains(".") && !n.column().startsWith("points."))
                .toList();
        for (StatedNumber output : numbers) {
            if (edges.isEmpty()
                    || edges.contains(output)
                    || isNought(output.cell().value())) {
                continue;
            }
            ClauseText text = output.chinese();
            boolean stated = text.states(output.cell().value(), output.cell().unit())
                    && edges.stream()
                            .allMatch(
                                    e -> text.states(e.cell().value(), e.cell().unit()));
            if (stated && !isTogether(text, output, edges)) {
                Problem problem = Problem.error(
                        ID,
                        output.row().place(output.column()),
                        Shown.of(output.cell()),
                        Shown.of(edges.get(0).cell()),
                        output.clause().id());
                remarks.add(pack, output.about(), PackView.inRow(problem, output.row()));
            }
        }
    }

    private static boolean isNought(Exact value) {
        return value.signum() == 0;
    }

    /** In one phrase if phrases pair such numbers at all, else in one sentence, if sentences do. */
    private static boolean isTogether(ClauseText text, StatedNumber output, List<StatedNumber> edges) {
        for (String marks : List.of(PHRASES, SENTENCES)) {
            List<List<Mention>> pairing = text.parts(marks).stream()
                    .filter(p -> holds(p, output)
                            && p.stream()
                                    .anyMatch(
                                            m -> m.unit() == edges.get(0).cell().unit()))
                    .toList();
            if (!pairing.isEmpty()) {
                return pairing.stream().anyMatch(p -> edges.stream().anyMatch(e -> holds(p, e)));
            }
        }
        return true;
    }

    private static boolean holds(List<Mention> part, StatedNumber number) {
        return part.stream()
                .anyMatch(m -> m.is(number.cell().value(), number.cell().unit()));
    }
}
