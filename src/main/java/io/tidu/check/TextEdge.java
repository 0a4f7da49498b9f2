package io.tidu.check;

import io.tidu.check.text.ClauseText;
import io.tidu.diagnostic.Problem;
import io.tidu.model.Comparison;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A line or edge whose own value is included where the words of its clause leave it out, or the other way round. */
final class TextEdge implements Check {
    private static final String ID = "check.text-edge";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            Map<String, StatedNumber> numbers = new HashMap<>();
            StatedNumber.of(pack).forEach(n -> numbers.put(n.row().place() + "|" + n.column(), n));
            for (LineUse use : LineUse.of(pack)) {
                StatedNumber number = numbers.get(use.row().place() + "|" + use.column());
                if (number != null) {
                    tell(pack, use, number, remarks);
                }
            }
        }
    }

    private static void tell(PackView pack, LineUse use, StatedNumber number, Remarks remarks) {
        for (ClauseText text : List.of(number.chinese(), number.english())) {
            Set<Comparison> said =
                    text.comparisons(number.cell().value(), number.cell().unit());
            boolean agrees = said.isEmpty()
                    || said.contains(use.comparison())
                    || (use.edge() && said.contains(LineUse.opposite(use.comparison())));
            if (!agrees) {
                Problem problem = Problem.error(
                        ID,
                        number.row().place(number.column()),
                        Shown.of(number.cell()),
                        use.comparison().sign(),
                        number.clause().id(),
                        said.stream().map(Comparison::sign).sorted().collect(Collectors.joining(" / ")));
                remarks.add(pack, number.about(), PackView.inRow(problem, number.row()));
                return;
            }
        }
    }
}
