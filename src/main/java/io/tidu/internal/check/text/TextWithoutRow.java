package io.tidu.internal.check.text;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Other;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.check.text.words.ClauseText;
import io.tidu.internal.check.text.words.Mention;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
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
                        .forEach(m -> tell(pack, near(own, id, m), m, text.around(m), remarks));
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

    /** The number of its kind that the words do not have, or else the one that comes nearest. */
    private static StatedNumber near(List<StatedNumber> own, String id, Mention mention) {
        return own.stream()
                .filter(n -> n.clause().id().equals(id))
                .min(Comparator.comparing((StatedNumber n) -> n.cell().unit() != mention.unit())
                        .thenComparing(n ->
                                n.chinese().states(n.cell().value(), n.cell().unit()))
                        .thenComparing(n -> distance(n, mention)))
                .orElseThrow();
    }

    private static Exact distance(StatedNumber number, Mention mention) {
        Exact difference = number.cell().value().minus(mention.value());
        return difference.signum() < 0 ? Exact.ZERO.minus(difference) : difference;
    }

    private static void tell(PackView pack, StatedNumber near, Mention mention, String words, Remarks remarks) {
        Clause clause = near.clause();
        String file = near.row().place().file();
        List<Problem.Also> also = new ArrayList<>(near.also(near.chinese(), List.of(mention)));
        also.add(Other.row(near.row(), near.column(), "check.also.cites", clause.id()));
        Problem problem = Problem.warning(
                        ID,
                        clause.place(),
                        clause.id(),
                        mention.written(),
                        file.substring(file.lastIndexOf('/') + 1),
                        words)
                .withExcerpt("## " + clause.id() + " " + clause.title().zh() + " | "
                        + clause.title().en())
                .with(also);
        remarks.add(pack, clause.id(), problem);
    }
}
