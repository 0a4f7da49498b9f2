package io.tidu.internal.check.text;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.check.text.words.ClauseText;
import io.tidu.internal.check.text.words.Mention;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.Shown;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.util.List;
import java.util.Set;

/** A number in a table that its clause states as an amount or share of another kind: 75 for 75 %, 500 for 500万元. */
public final class TextUnit implements Check {
    private static final String ID = "check.text-unit";
    private static final Set<Unit> SCALED = Set.of(Unit.YUAN, Unit.RATIO);
    private static final Exact HUNDRED = Exact.of(100);
    private static final Exact TEN_THOUSAND = Exact.of(10_000);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            List<StatedNumber> numbers = StatedNumber.of(pack);
            for (StatedNumber number : numbers) {
                for (ClauseText text : List.of(number.chinese(), number.english())) {
                    if (tell(pack, number, text, numbers, remarks)) {
                        break;
                    }
                }
            }
        }
    }

    private static boolean tell(
            PackView pack, StatedNumber number, ClauseText text, List<StatedNumber> all, Remarks remarks) {
        Unit unit = number.cell().unit();
        if (text.speaksOf(unit) || text.states(number.cell().value(), unit)) {
            return false;
        }
        for (Mention mention : text.mentions()) {
            boolean otherKind = mention.unit() != unit && SCALED.contains(mention.unit());
            if (otherKind && mention.number().equals(written(number)) && !isAnothers(mention, number, text, all)) {
                Problem problem = Problem.error(
                                ID,
                                number.row().place(number.column()),
                                Shown.told(number.cell()),
                                number.clause().id(),
                                text.language().message(),
                                text.around(mention),
                                mention.written(),
                                number.about())
                        .with(number.also(text, List.of(mention)));
                remarks.add(pack, number.about(), PackView.inRow(problem, number.row()));
                return true;
            }
        }
        return false;
    }

    /**
     * Whether another cell is what the words speak of: one that cites the clause and holds it, or one beside the
     * number, in the unit of the words, of which they say nothing else. A cap of 30万元 that the table has changed by now
     * is no share of 30 % in a row that has a cap of its own.
     */
    private static boolean isAnothers(Mention mention, StatedNumber number, ClauseText text, List<StatedNumber> all) {
        return all.stream()
                .filter(n -> n.clause().equals(number.clause()) && n.cell().unit() == mention.unit())
                .anyMatch(n -> mention.is(n.cell().value(), n.cell().unit())
                        || (n.row().equals(number.row())
                                && !text.states(n.cell().value(), n.cell().unit())));
    }

    /** The number as people write it in its unit. */
    private static Exact written(StatedNumber number) {
        Exact value = number.cell().value();
        return switch (number.cell().unit()) {
            case RATIO -> value.times(HUNDRED);
            case YUAN -> value.over(TEN_THOUSAND);
            default -> value;
        };
    }
}
