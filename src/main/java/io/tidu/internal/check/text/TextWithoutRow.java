package io.tidu.internal.check.text;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.check.text.words.ClauseText;
import io.tidu.internal.check.text.words.Mention;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.model.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An amount, share or number of people in a clause that no row citing it has, though rows have others of the kind. */
public final class TextWithoutRow implements Check {
    private static final String ID = "check.text-without-row";
    private static final Set<Unit> TOLD = Set.of(Unit.YUAN, Unit.RATIO, Unit.PERSONS, Unit.DAYS);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            List<StatedNumber> numbers = StatedNumber.of(pack);
            Map<String, ClauseText> clauses = new LinkedHashMap<>();
            numbers.forEach(n -> clauses.putIfAbsent(n.clause().id(), n.chinese()));
            clauses.forEach((id, text) -> {
                List<StatedNumber> own = numbers.stream()
                        .filter(n -> isSame(n.clause().id(), id))
                        .toList();
                text.mentions().stream()
                        .filter(m -> m.certain() && isMissing(m, own))
                        .forEach(m -> tell(pack, id, own.get(0), m, text.around(m), remarks));
            });
        }
    }

    /** A clause and one below it, such as {@code rd} and {@code rd.edge}, are read together. */
    private static boolean isSame(String left, String right) {
        return left.equals(right) || left.startsWith(right + ".") || right.startsWith(left + ".");
    }

    private static boolean isMissing(Mention mention, List<StatedNumber> own) {
        return TOLD.contains(mention.unit())
                && own.stream().anyMatch(n -> n.cell().unit() == mention.unit())
                && own.stream()
                        .noneMatch(
                                n -> mention.states(n.cell().value(), n.cell().unit()));
    }

    private static void tell(
            PackView pack, String id, StatedNumber near, Mention mention, String words, Remarks remarks) {
        Clause clause = pack.clause(id).orElse(near.clause());
        String file = near.row().place().file();
        Problem problem = Problem.warning(
                        ID,
                        clause.place(),
                        clause.id(),
                        mention.written(),
                        file.substring(file.lastIndexOf('/') + 1),
                        words)
                .withExcerpt("## " + clause.id() + " " + clause.title().zh() + " | "
                        + clause.title().en());
        remarks.add(pack, clause.id(), problem);
    }
}
