package io.tidu.internal.check.text;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.check.text.words.ClauseText;
import io.tidu.internal.check.text.words.Mention;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.Shown;
import io.tidu.model.Comparison;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A line or edge whose own value is included where the words of its clause leave it out, or the other way round. */
public final class TextEdge implements Check {
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
            List<Mention> mentions =
                    text.asking(number.cell().value(), number.cell().unit());
            Set<Comparison> said = said(mentions, use.edge());
            boolean agrees = said.isEmpty()
                    || said.contains(use.comparison())
                    || (use.edge() && said.contains(LineUse.opposite(use.comparison())));
            if (!agrees) {
                Problem problem = Problem.error(
                                ID,
                                number.row().place(number.column()),
                                Shown.told(number.cell()),
                                use.comparison().sign(),
                                number.clause().id(),
                                said.stream().map(Comparison::sign).sorted().collect(Collectors.joining(" / ")),
                                text.language().message(),
                                mentions.stream().map(text::around).distinct().collect(Collectors.joining(" … ")),
                                number.about())
                        .with(number.also(text, mentions));
                remarks.add(pack, number.about(), PackView.inRow(problem, number.row()));
                return;
            }
        }
    }

    /**
     * How values have to stand to a number by all that is said of it; empty if one place does not say. At an edge
     * between bands a place that says which band has the number counts more than one that leaves it open: 以上 alone.
     */
    private static Set<Comparison> said(List<Mention> mentions, boolean edge) {
        Set<Comparison> exact = EnumSet.noneOf(Comparison.class);
        Set<Comparison> all = EnumSet.noneOf(Comparison.class);
        boolean open = false;
        for (Mention mention : mentions) {
            all.addAll(mention.comparisons());
            open |= mention.comparisons().isEmpty();
            if (mention.comparisons().size() == 1) {
                exact.addAll(mention.comparisons());
            }
        }
        if (edge && !exact.isEmpty()) {
            return exact;
        }
        return open ? Set.of() : all;
    }
}
