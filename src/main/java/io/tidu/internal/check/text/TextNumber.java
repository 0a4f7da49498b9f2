package io.tidu.internal.check.text;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.check.text.words.ClauseText;
import io.tidu.internal.check.text.words.Mention;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.Shown;
import io.tidu.model.Unit;
import java.util.List;

/** A number in a table that the words of its clause, which state numbers of the kind, do not state. */
public final class TextNumber implements Check {
    private static final String ID = "check.text-number";

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
                    if (differs(number, text) && !speaksOfSomeRowsOnly(number, text, numbers)) {
                        List<Mention> said = meant(number, text, numbers);
                        Problem problem = Problem.error(
                                        ID,
                                        number.row().place(number.column()),
                                        Shown.told(number.cell()),
                                        number.clause().id(),
                                        text.quoted(said),
                                        text.language().message(),
                                        number.about())
                                .with(number.also(text, said));
                        remarks.add(pack, number.about(), PackView.inRow(problem, number.row()));
                        break;
                    }
                }
            }
        }
    }

    /** What the words say that no row has, which is what this one should say; else all they say of its kind. */
    private static List<Mention> meant(StatedNumber number, ClauseText text, List<StatedNumber> numbers) {
        List<Mention> all = text.of(number.cell().unit());
        List<Mention> open = all.stream()
                .filter(m -> numbers.stream()
                        .filter(n -> n.clause().equals(number.clause()))
                        .noneMatch(n -> m.states(n.cell().value(), n.cell().unit())))
                .toList();
        return open.isEmpty() ? all : open;
    }

    /** Nought is seldom written as a number. */
    private static boolean differs(StatedNumber number, ClauseText text) {
        Unit unit = number.cell().unit();
        return number.cell().value().signum() != 0
                && text.speaksOf(unit)
                && !text.states(number.cell().value(), unit);
    }

    /**
     * A clause that states fewer numbers than a column has beside this one speaks of some of its rows, and nobody knows
     * of which.
     */
    private static boolean speaksOfSomeRowsOnly(StatedNumber number, ClauseText text, List<StatedNumber> numbers) {
        Unit unit = number.cell().unit();
        long stated = text.mentions().stream()
                .filter(m -> m.unit() == unit || (m.unit() == Unit.NONE && m.is(m.value(), unit)))
                .map(Mention::value)
                .distinct()
                .count();
        long held = numbers.stream()
                .filter(n -> n.table() == number.table()
                        && n.column().equals(number.column())
                        && n.clause().equals(number.clause())
                        && n.cell().unit() == unit)
                .map(n -> n.cell().value())
                .distinct()
                .count();
        // One and two years are often "the last" and "the last two".
        long besides = unit == Unit.YEARS ? held : held - 1;
        return besides > stated && !number.column().equals("value");
    }
}
